/* ent-session.c: what is open, what of it is let through, what is selected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-session.h"

#include "base/ent-paths.h"
#include "ent-load.h"

/* How far back the way through the selections is kept. */
#define MAX_HISTORY 100

struct _EntSession
{
  GObject parent_instance;

  /* what is open */
  EntCase *case_;
  EntView *view;
  EntScene *scene;
  EntFilter *filter;
  gboolean show_weak;
  gboolean dark;

  /* what is selected */
  GArray *selection;      /* of EntItem */
  GPtrArray *history;     /* of GStrv: keys of earlier selections, the latest last */

  /* what is being done */
  GCancellable *cancellable;   /* of the load that runs; NULL where none does */
  GPtrArray *waiting;          /* paths to read after it */
  gboolean arrange_waiting;
  gboolean unplaced;           /* nodes stand in a makeshift order that nobody need keep */
  EntLoadStage stage;
  gboolean reading;            /* it reads articles */
  gboolean arranging;          /* it only places nodes anew */
  double progress;
  char *progress_text;
  guint n_problems;            /* of the case before the last import */
};

typedef enum
{
  PROP_BUSY = 1,
  PROP_PROGRESS,
  PROP_PROGRESS_TEXT,
  PROP_CAN_GO_BACK,
  PROP_DARK,
  PROP_SHOW_WEAK,
  N_PROPS
} EntSessionProperty;

enum
{
  CASE_CHANGED,
  VIEW_CHANGED,
  LAYOUT_CHANGED,
  SELECTION_CHANGED,
  ITEM_ACTIVATED,
  ARTICLE_REQUESTED,
  SHOW_ITEM,
  MESSAGE,
  PROBLEMS,
  LAYOUT_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntSession, ent_session, G_TYPE_OBJECT)

static void start_load (EntSession *self, const char *const *paths, gboolean arrange);

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

  return self->dark ? ENT_THEME_DARK : ENT_THEME_LIGHT;
}

static guint
get_limit (EntSession *self)
{
  return self->show_weak ? 0 : ENT_SESSION_LIMIT;
}

/* ---- what is let through ---- */

/**
 * ent_session_get_filter:
 *
 * Returns: (transfer none): the filter; copy it to change it
 */
const EntFilter *
ent_session_get_filter (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), NULL);

  return self->filter;
}

/**
 * ent_session_set_filter:
 * @filter: (transfer none): what is to be let through
 *
 * Nodes keep their places and stay selected, also where they are no longer visible. O(claims).
 */
void
ent_session_set_filter (EntSession *self, const EntFilter *filter)
{
  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (filter != NULL);

  if (ent_filter_equal (self->filter, filter))
    return;
  ent_filter_free (self->filter);
  self->filter = ent_filter_copy (filter);
  if (self->view == NULL)
    return;
  ent_view_set_filter (self->view, self->filter);
  ent_scene_update (self->scene);
  g_signal_emit (self, signals[VIEW_CHANGED], 0);
}

/**
 * ent_session_set_show_weak:
 *
 * Whether the picture has all relations, or only the %ENT_SESSION_LIMIT that are backed best.
 */
void
ent_session_set_show_weak (EntSession *self, gboolean show_weak)
{
  g_return_if_fail (ENT_IS_SESSION (self));

  if (self->show_weak == !!show_weak)
    return;
  self->show_weak = !!show_weak;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_WEAK]);
  if (self->view == NULL)
    return;
  ent_view_set_limit (self->view, get_limit (self));
  ent_scene_update (self->scene);
  g_signal_emit (self, signals[VIEW_CHANGED], 0);
}

gboolean
ent_session_get_show_weak (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), FALSE);

  return self->show_weak;
}

/* ---- what is selected ---- */

/**
 * ent_session_get_selection:
 *
 * Returns: (transfer none) (element-type EntItem): the selection, in the order of selecting
 */
const GArray *
ent_session_get_selection (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), NULL);

  return self->selection;
}

static gboolean
find_selected (EntSession *self, EntItem item, guint *position)
{
  for (guint i = 0; i < self->selection->len; i++)
    if (ent_item_equal (g_array_index (self->selection, EntItem, i), item))
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
ent_session_is_selected (EntSession *self, EntItem item)
{
  guint position;

  g_return_val_if_fail (ENT_IS_SESSION (self), FALSE);

  return find_selected (self, item, &position);
}

static GStrv
dup_selection_keys (EntSession *self)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  GStrv keys;

  for (guint i = 0; i < self->selection->len; i++)
    {
      g_autofree char *key = ent_item_dup_key (self->view, g_array_index (self->selection, EntItem, i));

      g_strv_builder_add (builder, key);
    }
  keys = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return keys;
}

static void
set_selection_from_keys (EntSession *self, char **keys)
{
  g_array_set_size (self->selection, 0);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      EntItem item = ent_item_from_key (self->view, keys[i]);

      if (item.kind != ENT_ITEM_NONE)
        g_array_append_val (self->selection, item);
    }
}

/* The selection is about to be another: keep this one for the way back. */
static void
push_history (EntSession *self)
{
  if (self->view == NULL)
    return;
  if (self->history->len == MAX_HISTORY)
    g_ptr_array_remove_index (self->history, 0);
  g_ptr_array_add (self->history, dup_selection_keys (self));
  if (self->history->len == 1)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
}

/**
 * ent_session_set_selection:
 * @items: (array length=n_items): what is to be selected and nothing else; %NULL where @n_items is 0
 */
void
ent_session_set_selection (EntSession *self, const EntItem *items, guint n_items)
{
  gboolean same;

  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (n_items == 0 || (items != NULL && self->view != NULL));

  same = n_items == self->selection->len;
  for (guint i = 0; same && i < n_items; i++)
    same = ent_item_equal (items[i], g_array_index (self->selection, EntItem, i));
  if (same)
    return;
  push_history (self);
  g_array_set_size (self->selection, 0);
  if (n_items > 0)
    g_array_append_vals (self->selection, items, n_items);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

void
ent_session_clear_selection (EntSession *self)
{
  ent_session_set_selection (self, NULL, 0);
}

/**
 * ent_session_select:
 * @item: what is to be selected and nothing else; nothing clears the selection
 */
void
ent_session_select (EntSession *self, EntItem item)
{
  ent_session_set_selection (self, &item, item.kind == ENT_ITEM_NONE ? 0 : 1);
}

/**
 * ent_session_toggle:
 *
 * Adds @item to the selection, or takes it out.
 */
void
ent_session_toggle (EntSession *self, EntItem item)
{
  guint position;

  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (self->view != NULL && item.kind != ENT_ITEM_NONE);

  push_history (self);
  if (find_selected (self, item, &position))
    g_array_remove_index (self->selection, position);
  else
    g_array_append_val (self->selection, item);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

gboolean
ent_session_can_go_back (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), FALSE);

  return self->history->len > 0;
}

/**
 * ent_session_go_back:
 *
 * Selects what was selected before, as far as it is still there.
 */
void
ent_session_go_back (EntSession *self)
{
  g_auto (GStrv) keys = NULL;

  g_return_if_fail (ENT_IS_SESSION (self));

  if (self->history->len == 0)
    return;
  keys = g_ptr_array_steal_index (self->history, self->history->len - 1);
  set_selection_from_keys (self, keys);
  if (self->history->len == 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/* ---- asking others to show something ---- */

void
ent_session_activate (EntSession *self, EntItem item)
{
  g_return_if_fail (ENT_IS_SESSION (self));

  if (item.kind == ENT_ITEM_NONE)
    return;
  ent_session_select (self, item);
  g_signal_emit (self, signals[ITEM_ACTIVATED], 0, &item);
}

void
ent_session_show_item (EntSession *self, EntItem item)
{
  g_return_if_fail (ENT_IS_SESSION (self));

  if (item.kind != ENT_ITEM_NONE)
    g_signal_emit (self, signals[SHOW_ITEM], 0, &item);
}

/**
 * ent_session_request_article:
 * @article_id: of an article of the case
 * @claim: the claim it is opened for, as an index of the case, or %ENT_CLAIM_NONE
 */
void
ent_session_request_article (EntSession *self, const char *article_id, guint claim)
{
  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (article_id != NULL);

  g_signal_emit (self, signals[ARTICLE_REQUESTED], 0, article_id, claim);
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
  g_signal_emit (self, signals[MESSAGE], 0, text);
}

/* ---- reading and arranging ---- */

static void
set_progress (EntLoadStage stage, double fraction, const char *text, gpointer data)
{
  EntSession *self = data;

  self->stage = stage;
  self->progress = fraction;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
  if (g_strcmp0 (self->progress_text, text) != 0)
    {
      g_free (self->progress_text);
      self->progress_text = g_strdup (text);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS_TEXT]);
    }
}

/* Where every actor stands now; NULL where none does, so that all are arranged. */
static GHashTable *
new_places (EntSession *self)
{
  g_autoptr (GHashTable) places = NULL;
  guint n = self->view != NULL ? ent_view_get_n_nodes (self->view) : 0;

  if (n == 0 || self->unplaced)
    return NULL;
  places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < n; i++)
    g_hash_table_insert (places, g_strdup (ent_view_get_node (self->view, i)->actor->id),
                         g_memdup2 (&ent_scene_get_node (self->scene, i)->center, sizeof (EntPoint)));
  return g_steal_pointer (&places);
}

static void
take_loaded (EntSession *self, EntLoaded *loaded)
{
  g_auto (GStrv) keys = self->view != NULL ? dup_selection_keys (self) : NULL;
  gboolean new_case = loaded->case_ != self->case_;
  guint n_selected = self->selection->len;

  g_clear_pointer (&self->scene, ent_scene_free);
  g_clear_pointer (&self->view, ent_view_unref);
  g_clear_pointer (&self->case_, ent_case_unref);
  self->case_ = g_steal_pointer (&loaded->case_);
  self->view = g_steal_pointer (&loaded->view);
  self->scene = g_steal_pointer (&loaded->scene);
  self->unplaced = loaded->layout_error != NULL;

  if (ent_view_get_limit (self->view) != get_limit (self)
      || !ent_filter_equal (ent_view_get_filter (self->view), self->filter))
    {
      ent_view_set_limit (self->view, get_limit (self));
      ent_view_set_filter (self->view, self->filter);
      ent_scene_update (self->scene);
    }
  if (keys != NULL)
    set_selection_from_keys (self, keys);

  if (new_case)
    {
      g_signal_emit (self, signals[CASE_CHANGED], 0);
      g_signal_emit (self, signals[VIEW_CHANGED], 0);
    }
  g_signal_emit (self, signals[LAYOUT_CHANGED], 0);
  if (self->selection->len != n_selected)
    g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

static void
tell_outcome (EntSession *self, EntLoaded *loaded)
{
  if (loaded->cancelled)
    ent_session_send_message (self, "Reading was stopped. What was read until then is shown.");
  if (self->reading && ent_case_get_problems (self->case_)->len > self->n_problems)
    g_signal_emit (self, signals[PROBLEMS], 0);
  if (loaded->layout_error != NULL && !g_error_matches (loaded->layout_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[LAYOUT_FAILED], 0, loaded->layout_error->message);
}

/* What was asked for while the last load ran. */
static void
start_waiting (EntSession *self)
{
  if (self->waiting->len > 0)
    {
      g_autoptr (GPtrArray) paths = g_steal_pointer (&self->waiting);

      self->waiting = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (paths, NULL);
      start_load (self, (const char *const *) paths->pdata, FALSE);
    }
  else if (self->arrange_waiting)
    {
      self->arrange_waiting = FALSE;
      start_load (self, NULL, TRUE);
    }
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EntSession) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntLoaded) loaded = ent_load_run_finish (result, &error);

  g_clear_object (&self->cancellable);
  if (loaded != NULL)
    {
      take_loaded (self, loaded);
      tell_outcome (self, loaded);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ent_session_send_message (self, "%s", error->message);

  start_waiting (self);
  if (self->cancellable == NULL)
    {
      set_progress (ENT_LOAD_DRAWING, 0, NULL, self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
    }
}

/* A newer request makes an arrangement of fewer nodes needless; what was read stays. */
static void
overtake (EntSession *self)
{
  if (self->stage == ENT_LOAD_ARRANGING)
    g_cancellable_cancel (self->cancellable);
}

/* One load at a time: a second one starts from the case of the first. */
static void
start_load (EntSession *self, const char *const *paths, gboolean arrange)
{
  g_autoptr (GHashTable) places = arrange ? NULL : new_places (self);

  self->cancellable = g_cancellable_new ();
  if (paths != NULL && self->case_ != NULL)
    self->n_problems = ent_case_get_problems (self->case_)->len;
  self->reading = paths != NULL;
  self->arranging = arrange;
  set_progress (ENT_LOAD_OPENING, -1, NULL, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  ent_load_run_async (ent_load_request_new (self->case_, paths, self->filter, get_limit (self), places),
                      set_progress, self, self->cancellable, on_loaded, g_object_ref (self));
}

/**
 * ent_session_add_paths:
 * @paths: (array zero-terminated=1): files and folders
 *
 * Reads articles into the case, after those that are being read already. Nodes that are there keep their places.
 */
void
ent_session_add_paths (EntSession *self, const char *const *paths)
{
  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (paths != NULL);

  for (guint i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (self->waiting, g_strdup (paths[i]));
  if (self->cancellable == NULL)
    start_waiting (self);
  else
    {
      overtake (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
    }
}

void
ent_session_add_samples (EntSession *self)
{
  g_autofree char *data_dir = ent_paths_dup_data_dir ();
  g_autofree char *samples = g_build_filename (data_dir, "samples", NULL);

  ent_session_add_paths (self, (const char *[]) { samples, NULL });
}

/**
 * ent_session_arrange:
 *
 * Places all nodes anew.
 */
void
ent_session_arrange (EntSession *self)
{
  g_return_if_fail (ENT_IS_SESSION (self));

  self->arrange_waiting = TRUE;
  if (self->cancellable == NULL)
    start_waiting (self);
  else
    overtake (self);
}

/**
 * ent_session_cancel:
 *
 * Ends what is being done, and forgets what waits. What was read until then comes into the case.
 */
void
ent_session_cancel (EntSession *self)
{
  g_return_if_fail (ENT_IS_SESSION (self));

  g_ptr_array_set_size (self->waiting, 0);
  self->arrange_waiting = FALSE;
  g_cancellable_cancel (self->cancellable);
}

gboolean
ent_session_is_busy (EntSession *self)
{
  g_return_val_if_fail (ENT_IS_SESSION (self), FALSE);

  /* reading the lexicon at the start, with nothing to read after it, is no work that anybody need know of */
  return self->cancellable != NULL && (self->reading || self->arranging || self->waiting->len > 0);
}

/**
 * ent_session_get_problems:
 *
 * Returns: (transfer container) (element-type EntProblem): what the last import could not read; valid as long as the case
 */
GPtrArray *
ent_session_get_problems (EntSession *self)
{
  GPtrArray *last = g_ptr_array_new ();
  GPtrArray *all;

  g_return_val_if_fail (ENT_IS_SESSION (self), last);

  all = self->case_ != NULL ? ent_case_get_problems (self->case_) : NULL;
  for (guint i = self->n_problems; all != NULL && i < all->len; i++)
    g_ptr_array_add (last, g_ptr_array_index (all, i));
  return last;
}

/**
 * ent_session_move_node:
 * @center: where it is to stand, in the plane
 */
void
ent_session_move_node (EntSession *self, guint node, EntPoint center)
{
  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (self->scene != NULL && node < ent_scene_get_n_nodes (self->scene));

  ent_scene_move_node (self->scene, node, center);
  g_signal_emit (self, signals[LAYOUT_CHANGED], 0);
}

/* ---- pictures ---- */

typedef struct
{
  EntCase *case_;
  EntFilter *filter;
  guint limit;
  EntLayout *layout;
  EntPictureOptions options;
  char *title;
  EntPictureFormat format;
  char *path;
} Export;

static void
export_free (Export *export)
{
  ent_case_unref (export->case_);
  ent_filter_free (export->filter);
  ent_layout_unref (export->layout);
  g_free (export->title);
  g_free (export->path);
  g_free (export);
}

/* On a view and scene of its own: those of the window stay usable meanwhile. */
static void
export_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Export *export = task_data;
  g_autoptr (EntView) view = ent_view_new (export->case_);
  g_autoptr (EntScene) scene = NULL;
  GError *error = NULL;

  ent_view_set_limit (view, export->limit);
  ent_view_set_filter (view, export->filter);
  scene = ent_scene_new (view, export->layout);
  if (ent_picture_export (scene, &export->options, export->format, export->path, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * ent_session_export_async:
 *
 * Writes what is shown now as a picture.
 */
void
ent_session_export_async (EntSession *self, const EntPictureOptions *options, EntPictureFormat format,
                          const char *path, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Export *export;

  g_return_if_fail (ENT_IS_SESSION (self));
  g_return_if_fail (self->scene != NULL);

  export = g_new0 (Export, 1);
  export->case_ = ent_case_ref (self->case_);
  export->filter = ent_filter_copy (self->filter);
  export->limit = get_limit (self);
  export->layout = ent_scene_dup_layout (self->scene);
  export->options = *options;
  export->title = g_strdup (options->title);
  export->options.title = export->title;
  export->format = format;
  export->path = g_strdup (path);
  task = g_task_new (self, NULL, callback, data);
  g_task_set_task_data (task, export, (GDestroyNotify) export_free);
  g_task_run_in_thread (task, export_in_thread);
}

gboolean
ent_session_export_finish (EntSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- the object ---- */

static void
ent_session_finalize (GObject *object)
{
  EntSession *self = ENT_SESSION (object);

  g_clear_pointer (&self->scene, ent_scene_free);
  g_clear_pointer (&self->view, ent_view_unref);
  g_clear_pointer (&self->case_, ent_case_unref);
  g_clear_pointer (&self->filter, ent_filter_free);
  g_clear_pointer (&self->selection, g_array_unref);
  g_clear_pointer (&self->history, g_ptr_array_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_pointer (&self->progress_text, g_free);
  G_OBJECT_CLASS (ent_session_parent_class)->finalize (object);
}

static void
ent_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntSession *self = ENT_SESSION (object);

  switch ((EntSessionProperty) prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, ent_session_is_busy (self));
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    case PROP_PROGRESS_TEXT:
      g_value_set_string (value, self->progress_text);
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, ent_session_can_go_back (self));
      break;
    case PROP_DARK:
      g_value_set_boolean (value, self->dark);
      break;
    case PROP_SHOW_WEAK:
      g_value_set_boolean (value, self->show_weak);
      break;
    case N_PROPS:
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
    case PROP_DARK:
      if (self->dark != g_value_get_boolean (value))
        {
          self->dark = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_SHOW_WEAK:
      ent_session_set_show_weak (self, g_value_get_boolean (value));
      break;
    case PROP_BUSY:
    case PROP_PROGRESS:
    case PROP_PROGRESS_TEXT:
    case PROP_CAN_GO_BACK:
    case N_PROPS:
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

  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, readable);
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, -1, 1, 0, readable);
  properties[PROP_PROGRESS_TEXT] = g_param_spec_string ("progress-text", NULL, NULL, NULL, readable);
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, readable);
  properties[PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE, writable);
  properties[PROP_SHOW_WEAK] = g_param_spec_boolean ("show-weak", NULL, NULL, FALSE, writable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

#define SIGNAL(name, n, ...) g_signal_new (name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, n, \
                                           ##__VA_ARGS__)
  signals[CASE_CHANGED] = SIGNAL ("case-changed", 0);
  signals[VIEW_CHANGED] = SIGNAL ("view-changed", 0);
  signals[LAYOUT_CHANGED] = SIGNAL ("layout-changed", 0);
  signals[SELECTION_CHANGED] = SIGNAL ("selection-changed", 0);
  signals[ITEM_ACTIVATED] = SIGNAL ("item-activated", 1, G_TYPE_POINTER);
  signals[ARTICLE_REQUESTED] = SIGNAL ("article-requested", 2, G_TYPE_STRING, G_TYPE_UINT);
  signals[SHOW_ITEM] = SIGNAL ("show-item", 1, G_TYPE_POINTER);
  signals[MESSAGE] = SIGNAL ("message", 1, G_TYPE_STRING);
  signals[PROBLEMS] = SIGNAL ("problems", 0);
  signals[LAYOUT_FAILED] = SIGNAL ("layout-failed", 1, G_TYPE_STRING);
#undef SIGNAL
}

static void
ent_session_init (EntSession *self)
{
  self->filter = ent_filter_new ();
  self->selection = g_array_new (FALSE, FALSE, sizeof (EntItem));
  self->history = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->waiting = g_ptr_array_new_with_free_func (g_free);
  start_load (self, NULL, FALSE);
}
