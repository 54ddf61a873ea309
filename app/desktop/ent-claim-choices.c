/* ent-claim-choices.c: lists to choose a claim's relation, status and rating from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-claim-choices.h"

#include <string.h>

static void
set_labels (GtkDropDown *list, GtkStringList *labels, guint selected)
{
  gtk_drop_down_set_model (list, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (list, selected);
}

/**
 * ent_claim_choices_fill_relations:
 * @type: (nullable): the one that is chosen at first
 *
 * Lists all relations that the case's vocabulary knows.
 */
void
ent_claim_choices_fill_relations (GtkDropDown *list, EntCase *case_, const EntRelationType *type)
{
  const EntVocabulary *vocabulary = ent_pipeline_get_vocabulary (ent_case_get_pipeline (case_));
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < ent_vocabulary_get_n_relation_types (vocabulary); i++)
    {
      const EntRelationType *known = ent_vocabulary_get_relation_type (vocabulary, i);

      gtk_string_list_append (labels, known->label);
      if (type != NULL && strcmp (known->name, type->name) == 0)
        selected = i;
    }
  set_labels (list, labels, selected);
}

const EntRelationType *
ent_claim_choices_get_relation (GtkDropDown *list, EntCase *case_)
{
  return ent_vocabulary_get_relation_type (ent_pipeline_get_vocabulary (ent_case_get_pipeline (case_)),
                                           gtk_drop_down_get_selected (list));
}

void
ent_claim_choices_fill_statuses (GtkDropDown *list, EntStatus status)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (EntStatus i = 0; i < ENT_N_STATUSES; i++)
    gtk_string_list_append (labels, ent_status_get_name (i));
  set_labels (list, labels, status);
}

EntStatus
ent_claim_choices_get_status (GtkDropDown *list)
{
  return gtk_drop_down_get_selected (list);
}

/**
 * ent_claim_choices_fill_rating:
 * @facet: the scale
 * @value: the one that is chosen at first, "" for none
 */
void
ent_claim_choices_fill_rating (GtkDropDown *list, EntFacet facet, const char *value)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < ent_rating_get_n_values (facet); i++)
    {
      gtk_string_list_append (labels, ent_rating_find_label (facet, ent_rating_get_value (facet, i)));
      if (strcmp (ent_rating_get_value (facet, i), value) == 0)
        selected = i;
    }
  set_labels (list, labels, selected);
}

const char *
ent_claim_choices_get_rating (GtkDropDown *list, EntFacet facet)
{
  return ent_rating_get_value (facet, gtk_drop_down_get_selected (list));
}
