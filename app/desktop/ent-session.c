/* ent-session.c: what is open, what of it is let through, what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-session-private.h"

#include "ent-viewpoint.h"

static GParamSpec *properties[ENT_SESSION_N_PROPS];
static guint signals[ENT_SESSION_N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntSession, ent_session, G_TYPE_OBJECT)

void
ent_session_notify (EntSession *self, EntSessionProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* Of a signal without arguments. */
void
ent_session_emit (EntSession *self, EntSessionSignal signal)
{
  g_signal_emit (self, signals[signal], 0);
}

/* Whether anybody waits for it. */
gboolean
ent_session_is_listened_to (EntSession *self, EntSessionSignal signal)
{
  return g_signal_has_handler_pending (self, signals[signal], 0, FALSE);
}

EntSession *
ent_session_new (void)
{
  return g_object_new (ENT_TYPE_SESSION, NULL);
}

/* ---- what is open ---- */

/**
 * ent_session_get_case:
 *
 * Returns: (transfer none) (nullable): the case; %NULL until the lexicon is read, then at first one without articles
 */
EntCase *
ent_session_get_case (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), NULL);

  return self->case_;
}

/**
 * ent_session_get_view:
 *
 * Returns: (transfer none) (nullable): the view, there whenever the case is. Another after every case-changed
 */
EntView *
ent_session_get_view (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), NULL);

  return self->view;
}

/**
 * ent_session_get_scene:
 *
 * Returns: (transfer none) (nullable): the scene of the view, there whenever the case is
 */
EntScene *
ent_session_get_scene (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), NULL);

  return self->scene;
}

EntTheme
ent_session_get_theme (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), ENT_THEME_LIGHT);

  return ent_theme_new (self->dark, self->high_contrast);
}

/**
 * ent_session_get_animated:
 *
 * Returns: whether the user wants to see what moves move
 */
gboolean
ent_session_get_animated (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), FALSE);

  return self->animated;
}

/* ---- asking others to show something ---- */

void
ent_session_activate (EntSession *self, EntItem item)
{
  g_return_if_fail (ENT_IS_SESSION (self));

  if (item.kind == ENT_ITEM_NONE)
    return;
  ent_session_select (self, item);
  g_signal_emit (self, signals[ENT_SESSION_ITEM_ACTIVATED], 0, &item);
}

void
ent_session_show_item (EntSession *self, EntItem item)
{
  g_return_if_fail (ENT_IS_SESSION (self));

  if (item.kind != ENT_ITEM_NONE)
    g_signal_emit (self, signals[ENT_SESSION_SHOW_ITEM], 0, &item);
}

/**
 * ent_session_request_article:
 * @article: an article of the case, or one that is left out
 * @claim: (nullable): a claim of it that it is opened for, which may be a rejected one
 */
void
ent_session_request_article (EntSession *self, EntArticle *article, EntClaim *claim)
{
  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (article != NULL);

  g_signal_emit (self, signals[ENT_SESSION_ARTICLE_REQUESTED], 0, article, claim);
}

void
ent_session_send_message (EntSession *self, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  g_return_if_fail (ENT_IS_SESSION (self));

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  g_signal_emit (self, signals[ENT_SESSION_MESSAGE], 0, text);
}

/* ---- the object ---- */

static void
ent_session_finalize (GObject *object)
{
  EntSession *self = ENT_SESSION (object);

  ent_session_release_file (self);
  g_clear_pointer (&self->scene, ent_scene_free);
  g_clear_pointer (&self->view, ent_view_unref);
  g_clear_pointer (&self->case_, ent_case_unref);
  g_clear_pointer (&self->graph, ent_layout_graph_free);
  g_clear_pointer (&self->filter, ent_filter_free);
  g_clear_pointer (&self->scope, ent_scope_free);
  g_clear_pointer (&self->settled, g_free);
  g_clear_pointer (&self->dragged, g_hash_table_unref);
  g_clear_pointer (&self->motion, g_array_unref);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_clear_handle_id (&self->ahead_source, g_source_remove);
  g_clear_handle_id (&self->start_source, g_source_remove);
  g_clear_pointer (&self->records, ent_records_unref);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_clear_pointer (&self->waiting_places, g_hash_table_unref);
  g_clear_pointer (&self->pause, ent_pause_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self->waiting_case);
  g_free (self->waiting_move);
  g_free (self->waiting_merge);
  g_clear_pointer (&self->merge, ent_merge_report_unref);
  g_free (self->view_step);
  g_free (self->undo_name);
  g_free (self->redo_name);
  g_clear_pointer (&self->selection, g_array_unref);
  g_clear_pointer (&self->history, g_ptr_array_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_object (&self->viewpoints);
  g_clear_pointer (&self->progress_text, g_free);
  g_clear_pointer (&self->export_choice, ent_export_choice_free);
  G_OBJECT_CLASS (ent_session_parent_class)->finalize (object);
}

static void
ent_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntSession *self = ENT_SESSION (object);

  switch ((EntSessionProperty) prop_id)
    {
    case ENT_SESSION_BUSY:
      g_value_set_boolean (value, ent_session_is_busy (self));
      break;
    case ENT_SESSION_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    case ENT_SESSION_PROGRESS_TEXT:
      g_value_set_string (value, self->progress_text);
      break;
    case ENT_SESSION_CAN_GO_BACK:
      g_value_set_boolean (value, ent_session_can_go_back (self));
      break;
    case ENT_SESSION_DARK:
      g_value_set_boolean (value, self->dark);
      break;
    case ENT_SESSION_HIGH_CONTRAST:
      g_value_set_boolean (value, self->high_contrast);
      break;
    case ENT_SESSION_ARRANGING:
      g_value_set_boolean (value, ent_session_is_arranging (self));
      break;
    case ENT_SESSION_LOCKED:
      g_value_set_boolean (value, self->locked);
      break;
    case ENT_SESSION_UNDO_NAME:
      g_value_set_string (value, ent_session_get_undo_name (self));
      break;
    case ENT_SESSION_REDO_NAME:
      g_value_set_string (value, ent_session_get_redo_name (self));
      break;
    case ENT_SESSION_FILE:
      g_value_set_pointer (value, self->file);
      break;
    case ENT_SESSION_PAUSED:
      g_value_set_boolean (value, ent_session_get_paused (self));
      break;
    case ENT_SESSION_N_OUTDATED:
      g_value_set_uint (value, self->n_outdated);
      break;
    case ENT_SESSION_SCOPE:
      g_value_set_pointer (value, self->scope);
      break;
    case ENT_SESSION_ANIMATED:
      g_value_set_boolean (value, self->animated);
      break;
    case ENT_SESSION_N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_session_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  EntSession *self = ENT_SESSION (object);

  switch ((EntSessionProperty) prop_id)
    {
    case ENT_SESSION_DARK:
      if (self->dark != g_value_get_boolean (value))
        {
          self->dark = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case ENT_SESSION_HIGH_CONTRAST:
      if (self->high_contrast != g_value_get_boolean (value))
        {
          self->high_contrast = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case ENT_SESSION_LOCKED:
      if (self->locked != g_value_get_boolean (value))
        {
          self->locked = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case ENT_SESSION_ANIMATED:
      if (self->animated != g_value_get_boolean (value))
        {
          self->animated = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case ENT_SESSION_PAUSED:
      ent_session_set_paused (self, g_value_get_boolean (value));
      break;
    case ENT_SESSION_BUSY:
    case ENT_SESSION_FILE:
    case ENT_SESSION_N_OUTDATED:
    case ENT_SESSION_PROGRESS:
    case ENT_SESSION_PROGRESS_TEXT:
    case ENT_SESSION_CAN_GO_BACK:
    case ENT_SESSION_SCOPE:
    case ENT_SESSION_ARRANGING:
    case ENT_SESSION_UNDO_NAME:
    case ENT_SESSION_REDO_NAME:
    case ENT_SESSION_N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_session_class_init (EntSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GType type = G_TYPE_FROM_CLASS (klass);

  object_class->finalize = ent_session_finalize;
  object_class->get_property = ent_session_get_property;
  object_class->set_property = ent_session_set_property;

  properties[ENT_SESSION_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, readable);
  properties[ENT_SESSION_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, -1, 1, 0, readable);
  properties[ENT_SESSION_PROGRESS_TEXT] = g_param_spec_string ("progress-text", NULL, NULL, NULL, readable);
  properties[ENT_SESSION_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, readable);
  properties[ENT_SESSION_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE, writable);
  properties[ENT_SESSION_HIGH_CONTRAST] = g_param_spec_boolean ("high-contrast", NULL, NULL, FALSE, writable);
  properties[ENT_SESSION_SCOPE] = g_param_spec_pointer ("scope", NULL, NULL, readable);
  properties[ENT_SESSION_ARRANGING] = g_param_spec_boolean ("arranging", NULL, NULL, FALSE, readable);
  properties[ENT_SESSION_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE, writable);
  properties[ENT_SESSION_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, readable);
  properties[ENT_SESSION_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, readable);
  properties[ENT_SESSION_FILE] = g_param_spec_pointer ("file", NULL, NULL, readable);
  properties[ENT_SESSION_PAUSED] = g_param_spec_boolean ("paused", NULL, NULL, FALSE, writable);
  properties[ENT_SESSION_N_OUTDATED] = g_param_spec_uint ("n-outdated", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[ENT_SESSION_ANIMATED] = g_param_spec_boolean ("animated", NULL, NULL, TRUE, writable);
  g_object_class_install_properties (object_class, ENT_SESSION_N_PROPS, properties);

#define SIGNAL(name, n, ...) g_signal_new (name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, n, \
                                           ##__VA_ARGS__)
  signals[ENT_SESSION_CASE_CHANGED] = SIGNAL ("case-changed", 0);
  signals[ENT_SESSION_VIEW_CHANGED] = SIGNAL ("view-changed", 0);
  signals[ENT_SESSION_LAYOUT_CHANGED] = SIGNAL ("layout-changed", 0);
  signals[ENT_SESSION_SELECTION_CHANGED] = SIGNAL ("selection-changed", 0);
  signals[ENT_SESSION_ITEM_ACTIVATED] = SIGNAL ("item-activated", 1, G_TYPE_POINTER);
  signals[ENT_SESSION_ARTICLE_REQUESTED] = SIGNAL ("article-requested", 2, G_TYPE_POINTER, G_TYPE_POINTER);
  signals[ENT_SESSION_SHOW_ITEM] = SIGNAL ("show-item", 1, G_TYPE_POINTER);
  signals[ENT_SESSION_MESSAGE] = SIGNAL ("message", 1, G_TYPE_STRING);
  signals[ENT_SESSION_PROBLEMS] = SIGNAL ("problems", 0);
  signals[ENT_SESSION_MOTION] = SIGNAL ("motion", 0);
  signals[ENT_SESSION_RECORDS_CHANGED] = SIGNAL ("records-changed", 0);
  signals[ENT_SESSION_MERGED] = SIGNAL ("merged", 0);
  signals[ENT_SESSION_EXPORTED] = SIGNAL ("exported", 1, G_TYPE_STRING);
  signals[ENT_SESSION_LAYOUT_FAILED] = SIGNAL ("layout-failed", 1, G_TYPE_STRING);
#undef SIGNAL
}

/* The lexicon is read as soon as there is nothing else to do: a file that is opened at once need not wait for it. */
static gboolean
start (gpointer data)
{
  EntSession *self = data;

  self->start_source = 0;
  if (self->cancellable == NULL && self->case_ == NULL)
    ent_session_start_load (self, NULL, NULL, FALSE);
  return G_SOURCE_REMOVE;
}

static void
ent_session_init (EntSession *self)
{
  self->animated = TRUE;
  self->viewpoints = g_list_store_new (ENT_TYPE_VIEWPOINT);
  self->filter = ent_filter_new ();
  self->scope = ent_scope_new (ENT_SESSION_LIMIT);
  self->records = ent_records_new ();
  self->kept = ent_places_new ();
  self->waiting_places = ent_places_new ();
  self->pause = ent_pause_new ();
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_problem_free);
  /* most articles say when they were printed, few sentences when a thing happened */
  ent_filter_set_clock (self->filter, ENT_CLOCK_PUBLISHED);
  self->selection = g_array_new (FALSE, FALSE, sizeof (EntItem));
  self->history = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->waiting = g_ptr_array_new_with_free_func (g_free);
  self->start_source = g_idle_add (start, self);
}
