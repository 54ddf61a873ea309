/* mention-printer.h: mentions as lines of text, for tests that compare
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "actor/ent-mention.h"
#include "language/ent-parser.h"
#include "document-printer.h"
#include "small-lexicon.h"

G_GNUC_UNUSED static const char *
mention_form_name (EntMentionForm form)
{
  static const char *const names[] = {
    [ENT_MENTION_NAME] = "name",       [ENT_MENTION_METONYM] = "metonym", [ENT_MENTION_DEMONYM] = "demonym",
    [ENT_MENTION_AGENT] = "agent",     [ENT_MENTION_ROLE] = "role",       [ENT_MENTION_PRONOUN] = "pronoun",
    [ENT_MENTION_SHARED] = "shared",
  };

  return names[form];
}

G_GNUC_UNUSED static void
mention_print_part (GString *out, const char *label, EntSpan span, const char *text)
{
  if (!ent_span_is_empty (span))
    g_string_append_printf (out, "%s%.*s", label, (int) (span.end - span.start), text + span.start);
}

/* "name country:PER [Peru]"; behind it, where there are such, the name alone, role, affiliation, flags. */
G_GNUC_UNUSED static void
mention_print (const EntMention *mention, const char *text, GString *out)
{
  static const char *const relations[] = { "", " leads", " works-for" };

  g_string_append_printf (out, "%s %s", mention_form_name (mention->form), mention->actor->id);
  mention_print_part (out, " [", mention->span, text);
  g_string_append_c (out, ']');
  if (!ent_span_equal (mention->span, mention->name))
    mention_print_part (out, " name=", mention->name, text);
  mention_print_part (out, " role=", mention->role, text);
  g_string_append (out, relations[mention->relation]);
  if (mention->affiliation != NULL)
    g_string_append_printf (out, " of=%s", mention->affiliation->id);
  if (mention->is_place)
    g_string_append (out, " place");
  if (mention->possessive)
    g_string_append (out, " possessive");
}

G_GNUC_UNUSED static char *
mentions_print (const EntMentions *mentions, const EntDocument *document)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < ent_mentions_get_n (mentions); i++)
    {
      mention_print (ent_mentions_get (mentions, i), document->text, out);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

/* The gazetteer of the small lexicon. */
G_GNUC_UNUSED static EntGazetteer *
mention_printer_get_gazetteer (void)
{
  static EntGazetteer *gazetteer;

  if (gazetteer == NULL)
    {
      char *folder = small_lexicon_new (NULL, NULL);

      gazetteer = ent_gazetteer_load (folder, NULL);
      small_lexicon_free (folder);
    }
  g_assert_nonnull (gazetteer);
  return gazetteer;
}

/* The mentions that the small lexicon's gazetteer finds in @text, one a line. */
G_GNUC_UNUSED static char *
mentions_of_text (const char *text)
{
  g_autoptr (EntDocument) document = document_from_text (text);
  g_autoptr (EntMentions) mentions = ent_mentions_find (mention_printer_get_gazetteer (), document);

  return mentions_print (mentions, document);
}

/* The same where the text was parsed with the model that is installed. */
G_GNUC_UNUSED static char *
mentions_of_parsed_text (const char *text)
{
  static EntParser *parser;
  g_autoptr (EntDocument) document = document_from_text (text);
  g_autoptr (EntMentions) mentions = NULL;

  if (parser == NULL)
    parser = ent_parser_new (NULL);
  g_assert_nonnull (parser);
  ent_parser_parse (parser, document);
  mentions = ent_mentions_find (mention_printer_get_gazetteer (), document);
  return mentions_print (mentions, document);
}

#define assert_mentions(text, expected)                        \
  G_STMT_START                                                 \
  {                                                            \
    g_autofree char *printed_ = mentions_of_text (text);       \
    g_assert_cmpstr (printed_, ==, expected);                  \
  }                                                            \
  G_STMT_END

#define assert_parsed_mentions(text, expected)                 \
  G_STMT_START                                                 \
  {                                                            \
    g_autofree char *printed_ = mentions_of_parsed_text (text); \
    g_assert_cmpstr (printed_, ==, expected);                  \
  }                                                            \
  G_STMT_END
