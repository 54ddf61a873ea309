/* ent-actor-page-lists.c: who was merged into an actor, by what words it is named, and what words mean in this case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-actor-page-private.h"

#include "case/ent-correction.h"
#include "case/ent-subject.h"

#include <string.h>

/* An actor of a hundred names is found by those that are frequent; the rest are counted. */
#define MAX_NAMES 100
/* Papers that a row names, and places that it lists. */
#define MAX_OUTLETS 3
#define MAX_PLACES 50

/* Of a row: whom or what its button is about. */
#define KEY "ent-actor-page-key"

static EntCase *
get_case (EntActorPage *self)
{
  return ent_session_get_case (ent_actor_page_get_session (self));
}

static void
clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* Texts of a case are no markup. */
static void
set_texts (gpointer row, const char *title, const char *subtitle)
{
  adw_preferences_row_set_use_markup (row, FALSE);
  adw_preferences_row_set_title (row, title);
  if (ADW_IS_EXPANDER_ROW (row))
    adw_expander_row_set_subtitle (row, subtitle);
  else
    adw_action_row_set_subtitle (row, subtitle);
}

static GtkWidget *
new_button (const char *label, const char *tooltip, const char *key, GCallback on_clicked, EntActorPage *self)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), KEY, g_strdup (key), g_free);
  g_signal_connect_object (button, "clicked", on_clicked, self, 0);
  return button;
}

/* ---- who was merged into it ---- */

static void
on_split (GtkButton *button, EntActorPage *self)
{
  ent_actor_page_decide (self, ent_correction_new_split (get_case (self), g_object_get_data (G_OBJECT (button), KEY)));
}

/* "Mr Kim (3), Kim (1)": how articles call whom the program read as @id. */
static char *
dup_words_of (GPtrArray *names, const char *id, const char **read_name)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      const EntActorName *name = g_ptr_array_index (names, i);

      if (strcmp (name->read->id, id) != 0)
        continue;
      g_string_append_printf (text, "%s%s (%u)", text->len > 0 ? ", " : "", name->words, name->claims->len);
      *read_name = name->read->name;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
ent_actor_page_show_merged (EntActorPage *self, GPtrArray *names)
{
  g_autoptr (GPtrArray) ids = ent_correction_list_merged (get_case (self), self->actor_id);

  clear (self->merged);
  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autofree char *subject = g_strconcat (ENT_SUBJECT_ACTOR, id, NULL);
      const char *decided = ent_records_find (ent_case_get_records (get_case (self)), subject, "name");
      const char *read = id;
      g_autofree char *words = dup_words_of (names, id, &read);
      GtkWidget *row = adw_action_row_new ();

      set_texts (row, decided != NULL ? decided : read, words);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_button ("Split", "Make This an Actor of Its Own Again", id,
                                                                   G_CALLBACK (on_split), self));
      gtk_list_box_append (self->merged, row);
    }
  gtk_widget_set_visible (self->merged_group, ids->len > 0);
}

/* ---- by what words it is named ---- */

static void
on_meaning (EntChoicePopover *popover, const char *actor_id, EntActorPage *self)
{
  const char *words = g_object_get_data (G_OBJECT (popover), KEY);

  ent_actor_page_decide (self, ent_correction_new_rule (get_case (self), words, actor_id));
}

static void
on_fill (EntChoicePopover *popover, EntActorPage *self)
{
  ent_actor_page_fill_actors (self, popover);
}

/* Made when somebody asks for it, not for each of a hundred rows. */
static void
create_popover (GtkMenuButton *button, gpointer data)
{
  EntActorPage *self = data;
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = g_object_new (ENT_TYPE_CHOICE_POPOVER, "placeholder", "Means whom in this case?", NULL);
  g_object_set_data_full (G_OBJECT (popover), KEY, g_strdup (g_object_get_data (G_OBJECT (button), KEY)), g_free);
  g_signal_connect_object (popover, "fill", G_CALLBACK (on_fill), self, 0);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (on_meaning), self, 0);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
new_meaning_button (EntActorPage *self, const char *words)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *tooltip = g_strdup_printf ("In This Case “%s” Means Somebody Else", words);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), "Means");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), KEY, g_strdup (words), g_free);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover, self, NULL);
  return button;
}

static void
on_place (AdwActionRow *row, EntActorPage *self)
{
  EntClaim *claim = ent_case_get_claim (get_case (self), GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), KEY)));

  ent_session_request_article (ent_actor_page_get_session (self), claim->article, claim);
}

static void
add_place (EntActorPage *self, AdwExpanderRow *name_row, guint claim)
{
  const EntArticle *article = ent_case_get_claim (get_case (self), claim)->article;
  g_autofree char *published = ent_day_format_human (article->published);
  g_autofree char *source = g_strdup_printf ("%s · %s", article->outlet != NULL ? article->outlet : "Unknown outlet",
                                             published);
  GtkWidget *row = adw_action_row_new ();

  set_texts (row, ent_article_get_label (article), source);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), KEY, GUINT_TO_POINTER (claim));
  g_signal_connect_object (row, "activated", G_CALLBACK (on_place), self, 0);
  adw_expander_row_add_row (name_row, row);
}

/* The places of a name are listed when they are asked for: the first claim of each article. */
static void
on_expanded (AdwExpanderRow *row, GParamSpec *pspec, EntActorPage *self)
{
  g_autoptr (GArray) claims = g_object_steal_data (G_OBJECT (row), KEY);
  const EntArticle *before = NULL;
  guint n_places = 0;

  for (guint i = 0; claims != NULL && i < claims->len && n_places < MAX_PLACES; i++)
    {
      guint claim = g_array_index (claims, guint, i);
      const EntArticle *article = ent_case_get_claim (get_case (self), claim)->article;

      if (article == before)
        continue;
      add_place (self, row, claim);
      before = article;
      n_places++;
    }
}

/* "3 claims · Courier, Ledger, …": who calls it so; and whom the program read in the words, where that is another. */
static char *
dup_sources (EntActorPage *self, const EntActorName *name)
{
  g_autoptr (GPtrArray) outlets = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text, "%u %s", name->claims->len, name->claims->len == 1 ? "claim" : "claims");
  for (guint i = 0; i < name->claims->len && outlets->len <= MAX_OUTLETS; i++)
    {
      char *outlet = ent_case_get_claim (get_case (self), g_array_index (name->claims, guint, i))->article->outlet;

      if (outlet != NULL && !g_ptr_array_find_with_equal_func (outlets, outlet, g_str_equal, NULL))
        g_ptr_array_add (outlets, outlet);
    }
  for (guint i = 0; i < outlets->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? " · " : ", ",
                            i < MAX_OUTLETS ? (const char *) g_ptr_array_index (outlets, i) : "…");
  if (strcmp (name->read->id, self->actor_id) != 0)
    g_string_append_printf (text, " · read as %s", name->read->name);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_name (EntActorPage *self, const EntActorName *name)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *sources = dup_sources (self, name);

  set_texts (row, name->words, sources);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), new_meaning_button (self, name->words));
  g_object_set_data_full (G_OBJECT (row), KEY, g_array_ref (name->claims), (GDestroyNotify) g_array_unref);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (on_expanded), self, 0);
  gtk_list_box_append (self->names, row);
}

void
ent_actor_page_show_names (EntActorPage *self, GPtrArray *names)
{
  clear (self->names);
  for (guint i = 0; i < MIN (names->len, MAX_NAMES); i++)
    add_name (self, g_ptr_array_index (names, i));
  if (names->len > MAX_NAMES)
    {
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *text = g_strdup_printf ("and %u more", names->len - MAX_NAMES);

      set_texts (row, text, "");
      gtk_list_box_append (self->names, row);
    }
  gtk_widget_set_visible (self->names_group, names->len > 0);
}

/* ---- what words mean in this case ---- */

static void
on_drop_rule (GtkButton *button, EntActorPage *self)
{
  ent_actor_page_decide (self, ent_correction_new_rule (get_case (self), g_object_get_data (G_OBJECT (button), KEY), NULL));
}

static void
add_rule (EntActorPage *self, const EntRecord *record)
{
  const char *words = record->subject + strlen (ENT_SUBJECT_RULE);
  const EntActor *actor = ent_case_find_actor (get_case (self), record->value);
  g_autofree char *title = g_strdup_printf ("“%s”", words);
  g_autofree char *meaning = g_strdup_printf ("means %s", actor != NULL ? actor->name : record->value);
  GtkWidget *row = adw_action_row_new ();

  set_texts (row, title, meaning);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_button ("Remove", "Drop This Rule", words,
                                                               G_CALLBACK (on_drop_rule), self));
  gtk_list_box_append (self->rules, row);
}

static gboolean
is_rule (const EntRecord *record)
{
  return g_str_has_prefix (record->subject, ENT_SUBJECT_RULE) && strcmp (record->aspect, "actor") == 0;
}

/* All of the case, those about the actor first. */
void
ent_actor_page_show_rules (EntActorPage *self)
{
  EntRecords *records = ent_case_get_records (get_case (self));
  guint first = ent_records_find_first (records, ENT_SUBJECT_RULE);

  clear (self->rules);
  for (guint own = 0; own < 2; own++)
    for (guint i = first; i < ent_records_get_n (records) && is_rule (ent_records_get (records, i)); i++)
      if ((strcmp (ent_records_get (records, i)->value, self->actor_id) == 0) == (own == 0))
        add_rule (self, ent_records_get (records, i));
  gtk_widget_set_visible (GTK_WIDGET (self->rules), gtk_list_box_get_row_at_index (self->rules, 0) != NULL);
}

/* ---- which of several they all are ---- */

static guint
find_weightiest (EntView *view, const GArray *nodes)
{
  guint best = 0;

  for (guint i = 1; i < nodes->len; i++)
    if (ent_view_get_node (view, g_array_index (nodes, guint, i))->n_claims
        > ent_view_get_node (view, g_array_index (nodes, guint, best))->n_claims)
      best = i;
  return best;
}

/* The name of whom most is said stays, unless somebody chooses another. */
void
ent_actor_page_show_candidates (EntActorPage *self, const GArray *nodes)
{
  EntView *view = ent_session_get_view (ent_actor_page_get_session (self));
  guint weightiest = find_weightiest (view, nodes);
  GtkCheckButton *group = NULL;

  clear (self->candidates);
  for (guint i = 0; i < nodes->len; i++)
    {
      const EntNode *node = ent_view_get_node (view, g_array_index (nodes, guint, i));
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *check = gtk_check_button_new ();
      g_autofree char *text = g_strdup_printf ("%s%s%u %s", node->actor->role != NULL ? node->actor->role : "",
                                               node->actor->role != NULL ? " · " : "",
                                               node->n_claims, node->n_claims == 1 ? "claim" : "claims");

      set_texts (row, node->actor->name, text);
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      gtk_check_button_set_group (GTK_CHECK_BUTTON (check), group);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), i == weightiest);
      group = GTK_CHECK_BUTTON (check);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      g_object_set_data (G_OBJECT (row), "check", check);
      g_object_set_data_full (G_OBJECT (row), KEY, g_strdup (node->actor->id), g_free);
      gtk_list_box_append (self->candidates, row);
    }
}

/* Returns: (transfer full) (nullable): the id of the actor whose name stays */
char *
ent_actor_page_dup_chosen_candidate (EntActorPage *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->candidates, i)) != NULL; i++)
    if (gtk_check_button_get_active (g_object_get_data (G_OBJECT (row), "check")))
      return g_strdup (g_object_get_data (G_OBJECT (row), KEY));
  return NULL;
}
