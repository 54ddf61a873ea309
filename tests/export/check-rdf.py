#!/usr/bin/env python3
"""check-rdf.py WRITER: rapper, rdflib and n3 read the RDF; a claim's sentence is found and stands where it is said to."""
import os

import samples

try:
    import rdflib
    from rdflib.compare import isomorphic
except ImportError:
    samples.skip('python3-rdflib is not installed')

ENT = rdflib.Namespace('urn:entente:vocabulary#')
PREFIXES = '''PREFIX schema: <https://schema.org/> PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX ent: <urn:entente:vocabulary#> '''
# All terms of https://www.w3.org/TR/annotation-vocab/, which rdflib does not have.
OA = ('Annotation Choice CssSelector CssStyle DataPositionSelector Direction FragmentSelector HttpRequestState Motivation '
      'PreferContainedDescriptions PreferContainedIRIs RangeSelector ResourceSelection Selector SpecificResource State Style '
      'SvgSelector TextPositionSelector TextQuoteSelector TextualBody TimeState XPathSelector annotationService assessing '
      'autoDirection bodyValue bookmarking cachedSource canonical classifying commenting describing editing end exact '
      'hasBody hasEndSelector hasPurpose hasScope hasSelector hasSource hasStartSelector hasState hasTarget highlighting '
      'identifying linking ltrDirection moderating motivatedBy prefix processingLanguage questioning refinedBy renderedVia '
      'replying rtlDirection sourceDate sourceDateEnd sourceDateStart start styleClass styledBy suffix tagging textDirection '
      'via').split()
COMMON = {'http://www.w3.org/ns/oa#': OA,
          **{str(space): space for space in (rdflib.RDF, rdflib.RDFS, rdflib.OWL, rdflib.XSD, rdflib.PROV, rdflib.SDO, rdflib.FOAF)}}
SENTENCE = 'Rye sent 40 "old" guns & shells to Elm <secretly>.'
N3 = '''
const { Parser } = require(process.argv[1] + '/n3');
const quads = new Parser({ format: process.argv[3] }).parse(require('fs').readFileSync(process.argv[2], 'utf8'));
console.log(quads.length, new Set(quads.map(quad => quad.graph.value).filter(name => name)).size);
'''


def parse(folder, name, syntax):
    data = rdflib.Dataset(default_union=True)
    data.parse(os.path.join(folder, name), format=syntax, publicID='urn:base')
    return data


def get_default(data):
    """The default graph of a dataset, wherever this version of rdflib puts it."""
    graph = rdflib.Graph()
    for context in data.graphs():
        if not str(context.identifier).startswith('urn:entente:claim:'):
            graph += context
    return graph


def get_named(data):
    return {str(graph.identifier): set(graph) for graph in data.graphs()
            if str(graph.identifier).startswith('urn:entente:claim:')}


def count_with_rapper(path, syntax):
    status, _, told = samples.call('rapper', '-i', syntax, '-c', path)
    assert status == 0 and 'Error' not in told and 'Warning' not in told, told
    return int(told.split('returned ')[1].split()[0])


def count_with_n3(path, syntax):
    return tuple(map(int, samples.run('node', '-e', N3, samples.NODE_MODULES, path, syntax).split()))


def check_sentence(data):
    """From the words of a sentence to the claims that it makes, who says so, and what is claimed."""
    rows = list(data.query(PREFIXES + '''
        SELECT ?claim ?subject ?predicate ?object ?status ?sayer ?body ?start ?end WHERE {
          ?annotation oa:hasBody ?claim ; oa:hasTarget ?target .
          ?target oa:hasSource ?article ; oa:hasSelector ?quote, ?position .
          ?quote oa:exact ?exact . FILTER (CONTAINS (?exact, 'guns & shells'))
          ?position oa:start ?start ; oa:end ?end .
          ?article schema:articleBody ?body .
          ?claim ent:status ?status ; prov:wasQuotedFrom ?article ; ent:saidBy/rdf:rest*/rdf:first ?sayer .
          GRAPH ?claim { ?subject ?predicate ?object }
        }'''))
    assert len(rows) == 2, rows
    assert {str(row.sayer) for row in rows} == {'urn:entente:actor:organisation:a', 'urn:entente:actor:person:b'}
    for row in rows:
        assert (str(row.subject), str(row.predicate), str(row.object)) == (
            'urn:entente:actor:country:RYE', 'urn:entente:type:supplies', 'urn:entente:actor:country:ELM'), row
        assert row.status == ENT.alleged
        assert str(row.body)[int(row.start):int(row.end)] == SENTENCE


def check_positions(graph, n_claims):
    """Selectors count characters, not bytes: what is quoted stands there, between its prefix and its suffix."""
    rows = list(graph.query(PREFIXES + '''
        SELECT ?body ?exact ?prefix ?suffix ?start ?end WHERE {
          ?target oa:hasSource ?article ; oa:hasSelector ?quote, ?position . ?article schema:articleBody ?body .
          ?quote oa:exact ?exact . OPTIONAL { ?quote oa:prefix ?prefix } OPTIONAL { ?quote oa:suffix ?suffix }
          ?position oa:start ?start ; oa:end ?end .
        }'''))
    assert len(rows) == n_claims, len(rows)
    for row in rows:
        body, start, end = str(row.body), int(row.start), int(row.end)
        assert body[start:end] == str(row.exact), row
        assert body[:start].endswith(str(row.prefix or '')) and body[end:].startswith(str(row.suffix or '')), row
        assert (row.prefix is None) == (start == 0) and (row.suffix is None) == (end == len(body)), row
    assert any(not str(row.body)[:int(row.start)].isascii() for row in rows)


def check_claims_are_no_facts(graph, named):
    assert len(named) == 8 and all(len(statements) == 1 for statements in named.values()), named
    claimed = {statement for statements in named.values() for statement in statements}
    assert not claimed & set(graph), 'the default graph states what is only claimed'
    found = sorted((str(s).split(':', 3)[3], str(p).split(':', 3)[3], str(o).split(':', 3)[3]) for s, p, o in claimed)
    undirected = {'meets'}
    found = sorted((*sorted((s, o))[:1], p, sorted((s, o))[1]) if p in undirected else (s, p, o) for s, p, o in found)
    assert found == samples.ODD_RELATIONS, found


def check_terms(graph):
    """Every term of our own that is used is defined, with a comment."""
    vocabulary = rdflib.Graph().parse(os.path.join(samples.SCHEMAS, 'entente-vocabulary.ttl'), format='turtle')
    used = {term for triple in graph for term in triple if isinstance(term, rdflib.URIRef) and term.startswith(ENT)}
    assert len(used) > 15, used
    for term in used:
        assert vocabulary.value(term, rdflib.RDFS.comment) is not None, f'{term} is not documented'


def find_terms(graph):
    for triple in graph:
        for term in triple:
            yield term.datatype if isinstance(term, rdflib.Literal) else term


def check_common_terms(graph):
    """Every term of a common vocabulary is one that it has."""
    seen = set()
    for term in {term for term in find_terms(graph) if isinstance(term, rdflib.URIRef) and not term.startswith('urn:')}:
        space = next((space for space in COMMON if term.startswith(space)), None)
        if space:
            seen.add(space)
            assert term[len(space):] in COMMON[space], f'{space} has no {term[len(space):]}'
    assert seen == set(COMMON), seen


def check_names(graph):
    schema = rdflib.Namespace('https://schema.org/')
    for actor, name in samples.ODD_NAMES.items():
        node = rdflib.URIRef('urn:entente:actor:' + actor)
        assert str(graph.value(node, schema.name)) == name, (actor, graph.value(node, schema.name))
    urls = [str(url) for url in graph.objects(None, schema.url)]
    assert urls == ['https://example.org/a?x=1&y=%222%22%3C3%3E#%20z'], urls


def check_hostile(folder, name, syntax):
    data = parse(folder, name, syntax)
    prefix = 'urn:entente:actor:'
    names = {str(actor)[len(prefix):]: str(name) for actor, name in data.subject_objects(rdflib.URIRef('https://schema.org/name'))
             if str(actor).startswith((prefix + 'person:', prefix + 'organisation:'))}
    samples.check_hostile(folder, names, map(str, data.objects(None, rdflib.URIRef('http://www.w3.org/ns/oa#exact'))))
    check_positions(data, samples.HOSTILE_CLAIMS)


with samples.write('trig', 'jsonld', 'ttl', 'json') as folder:
    trig = parse(folder, 'odd.trig', 'trig')
    graph, named = get_default(trig), get_named(trig)
    check_sentence(trig)
    check_positions(graph, samples.ODD_CLAIMS)
    check_claims_are_no_facts(graph, named)
    check_terms(graph)
    check_common_terms(graph)
    check_names(graph)
    linked = parse(folder, 'odd.jsonld', 'json-ld')
    assert get_named(linked) == named
    assert isomorphic(get_default(linked), graph), 'JSON-LD tells something else than TriG'
    turtle = rdflib.Graph().parse(os.path.join(folder, 'odd.ttl'), format='turtle')
    assert isomorphic(turtle, graph), 'Turtle tells something else than the default graph of TriG'
    for name, syntax in (('hostile.trig', 'trig'), ('hostile.jsonld', 'json-ld'), ('hostile.ttl', 'turtle')):
        check_hostile(folder, name, syntax)
    for name, syntax in (('empty.trig', 'trig'), ('empty.jsonld', 'json-ld'), ('empty.ttl', 'turtle')):
        assert sum(len(part) for part in parse(folder, name, syntax).graphs()) == 0
    n_quads = len(graph) + len(named)
    if samples.has('rapper'):
        assert count_with_rapper(os.path.join(folder, 'odd.trig'), 'trig') == n_quads
        assert count_with_rapper(os.path.join(folder, 'odd.ttl'), 'turtle') == len(graph)
        n_large = count_with_rapper(os.path.join(folder, 'large.trig'), 'trig')
        n_turtle = count_with_rapper(os.path.join(folder, 'large.ttl'), 'turtle')
        # a graph with one statement for each claim is all that Turtle lacks
        assert n_large - n_turtle == samples.LARGE_CLAIMS and n_turtle > 10 * samples.LARGE_CLAIMS, (n_large, n_turtle)
    if samples.has_node_modules():
        found = count_with_n3(os.path.join(folder, 'odd.trig'), 'application/trig')
        assert found == (n_quads, len(named)), (found, n_quads, len(named))
        found = count_with_n3(os.path.join(folder, 'large.trig'), 'application/trig')
        assert found[1] == samples.LARGE_CLAIMS, found
