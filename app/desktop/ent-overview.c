/* ent-overview.c: the whole graph, small, and what of it the canvas shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-overview.h"

#include <adwaita.h>
#include <math.h>

#define WIDTH 176
#define HEIGHT 116
/* Around the dots, and the size of one, in pixels. */
#define MARGIN 8
#define DOT 3

struct _EntOverview
{
  EntSessionWidget parent_instance;

  EntCanvas *canvas;     /* beside it in the window; NULL once that is gone */
  gboolean wanted;

  EntRect bounds;        /* of the nodes that are shown, in the plane */
  GdkTexture *dots;      /* NULL where they are to be drawn anew */
  gboolean stale;        /* so are the bounds */
  guint update_source;
  EntPoint grip;         /* from the pointer to the middle of the frame, in the plane */
};

enum
{
  PROP_CANVAS = 1,
  PROP_WANTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntOverview, ent_overview, ENT_TYPE_SESSION_WIDGET)

static EntScene *
get_scene (EntOverview *self)
{
  EntSession *session = ent_session_widget_get_session (ENT_SESSION_WIDGET (self));

  return session != NULL ? ent_session_get_scene (session) : NULL;
}

/* How the map looks at the plane. */
static EntCamera
get_camera (EntOverview *self)
{
  EntCamera camera = { .viewport = { WIDTH, HEIGHT }, .scale = 1 };

  camera.center = (EntPoint) { self->bounds.x + self->bounds.width / 2, self->bounds.y + self->bounds.height / 2 };
  if (self->bounds.width > 0 || self->bounds.height > 0)
    camera.scale = MIN ((WIDTH - 2 * MARGIN) / MAX (self->bounds.width, 1),
                        (HEIGHT - 2 * MARGIN) / MAX (self->bounds.height, 1));
  return camera;
}

/* ---- what there is ---- */

static EntRect
find_bounds (EntScene *scene)
{
  EntRect bounds = { 0 };
  gboolean any = FALSE;

  for (guint i = 0; scene != NULL && i < ent_scene_get_n_nodes (scene); i++)
    {
      const EntSceneNode *node = ent_scene_get_node (scene, i);
      EntRect rect = ent_rect_around (node->center, node->size);

      if (!node->shown)
        continue;
      bounds = any ? ent_rect_union (bounds, rect) : rect;
      any = TRUE;
    }
  return bounds;
}

static gboolean
on_update (gpointer data)
{
  EntOverview *self = data;
  EntRect seen;

  self->update_source = 0;
  if (self->canvas == NULL)
    return G_SOURCE_REMOVE;
  seen = ent_camera_get_visible (ent_canvas_get_camera (self->canvas));
  if (self->stale)
    {
      self->stale = FALSE;
      self->bounds = find_bounds (get_scene (self));
      g_clear_object (&self->dots);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->wanted && self->bounds.width > 0
                                             && !ent_rect_contains (seen, self->bounds));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Not at once: the canvas may just be given its size, when no other widget may come or go. */
static void
update_soon (EntOverview *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (GDK_PRIORITY_REDRAW - 2, on_update, self, NULL);
}

static void
on_changed (EntOverview *self)
{
  self->stale = TRUE;
  update_soon (self);
}

/* ---- drawing ---- */

static guint32
get_pixel (EntColor color)
{
  return 0xff000000 | (guint32) (255 * color.red) << 16 | (guint32) (255 * color.green) << 8
         | (guint32) (255 * color.blue);
}

/* Dots by hand: cairo would take a path for each of twenty thousand. */
static GdkTexture *
new_dots (EntScene *scene, EntTheme theme, const EntCamera *camera, int scale)
{
  const int width = WIDTH * scale, height = HEIGHT * scale, size = DOT * scale;
  guint32 *pixels = g_new0 (guint32, width * height);
  g_autoptr (GBytes) bytes = g_bytes_new_take (pixels, sizeof *pixels * width * height);
  guint32 colors[ENT_N_ACTOR_KINDS];

  for (guint i = 0; i < ENT_N_ACTOR_KINDS; i++)
    colors[i] = get_pixel (ent_style_get_node_stroke (i, theme));
  for (guint i = 0; i < ent_scene_get_n_nodes (scene); i++)
    {
      const EntSceneNode *node = ent_scene_get_node (scene, i);
      EntPoint at = ent_camera_to_view (camera, node->center);
      int left = CLAMP (at.x * scale - size / 2.0, 0, width - size);
      int top = CLAMP (at.y * scale - size / 2.0, 0, height - size);

      if (!node->shown)
        continue;
      for (int y = top; y < top + size; y++)
        for (int x = left; x < left + size; x++)
          pixels[y * width + x] = colors[node->kind];
    }
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, sizeof *pixels * width);
}

/* What of the map the canvas shows. */
static EntRect
get_frame (EntOverview *self)
{
  EntCamera camera = get_camera (self);
  EntRect seen = ent_camera_get_visible (ent_canvas_get_camera (self->canvas));
  EntPoint corner = ent_camera_to_view (&camera, (EntPoint) { seen.x, seen.y });
  double left = CLAMP (corner.x, 0, WIDTH - 2), right = CLAMP (corner.x + seen.width * camera.scale, left + 2, WIDTH);
  double top = CLAMP (corner.y, 0, HEIGHT - 2), bottom = CLAMP (corner.y + seen.height * camera.scale, top + 2, HEIGHT);

  return (EntRect) { left, top, right - left, bottom - top };
}

static void
ent_overview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntOverview *self = ENT_OVERVIEW (widget);
  EntScene *scene = get_scene (self);
  EntCamera camera = get_camera (self);
  graphene_rect_t rect;
  GskRoundedRect outline;
  EntTheme theme;
  EntColor accent;
  EntRect frame;
  GdkRGBA line, fill;

  if (scene == NULL || self->canvas == NULL)
    return;
  frame = get_frame (self);
  rect = GRAPHENE_RECT_INIT (frame.x, frame.y, frame.width, frame.height);
  theme = ent_session_get_theme (ent_session_widget_get_session (ENT_SESSION_WIDGET (self)));
  accent = ent_style_get_accent (theme);
  line = (GdkRGBA) { accent.red, accent.green, accent.blue, 1 };
  fill = (GdkRGBA) { accent.red, accent.green, accent.blue, 0.12f };
  if (self->dots == NULL)
    self->dots = new_dots (scene, theme, &camera, gtk_widget_get_scale_factor (widget));
  gtk_snapshot_append_color (snapshot, &fill, &rect);
  gtk_snapshot_append_texture (snapshot, self->dots, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  gsk_rounded_rect_init_from_rect (&outline, &rect, 2);
  gtk_snapshot_append_border (snapshot, &outline, (float[]) { 1.5f, 1.5f, 1.5f, 1.5f },
                              (GdkRGBA[]) { line, line, line, line });
}

static void
ent_overview_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

/* ---- taking hold of it ---- */

static void
look_at (EntOverview *self, double x, double y)
{
  EntCamera camera = get_camera (self);
  EntPoint at = ent_camera_to_plane (&camera, (EntPoint) { x, y });

  ent_canvas_look_at (self->canvas, (EntPoint) { at.x + self->grip.x, at.y + self->grip.y });
}

/* The frame is taken where it is; a click beside it brings it there. */
static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, EntOverview *self)
{
  EntCamera camera = get_camera (self);
  EntPoint at = ent_camera_to_plane (&camera, (EntPoint) { x, y });
  EntPoint center = ent_canvas_get_camera (self->canvas)->center;
  EntRect frame = get_frame (self);

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (ent_rect_contains (frame, (EntRect) { x, y, 0, 0 }))
    self->grip = (EntPoint) { center.x - at.x, center.y - at.y };
  else
    self->grip = (EntPoint) { 0, 0 };
  look_at (self, x, y);
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, EntOverview *self)
{
  double x, y;

  if (gtk_gesture_drag_get_start_point (gesture, &x, &y))
    look_at (self, x + dx, y + dy);
}

/* ---- the widget ---- */

static void
ent_overview_attach (EntSessionWidget *widget, EntSession *session)
{
  g_signal_connect_object (session, "case-changed", G_CALLBACK (on_changed), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "view-changed", G_CALLBACK (on_changed), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "layout-changed", G_CALLBACK (on_changed), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dark", G_CALLBACK (on_changed), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::high-contrast", G_CALLBACK (on_changed), widget, G_CONNECT_SWAPPED);
  on_changed (ENT_OVERVIEW (widget));
}

static void
ent_overview_constructed (GObject *object)
{
  EntOverview *self = ENT_OVERVIEW (object);

  G_OBJECT_CLASS (ent_overview_parent_class)->constructed (object);
  g_object_bind_property (self->canvas, "session", self, "session", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->canvas, "notify::zoom", G_CALLBACK (update_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::scale-factor", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
}

static void
ent_overview_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntOverview *self = ENT_OVERVIEW (object);

  switch (prop_id)
    {
    case PROP_CANVAS:
      g_value_set_object (value, self->canvas);
      break;
    case PROP_WANTED:
      g_value_set_boolean (value, self->wanted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_overview_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  EntOverview *self = ENT_OVERVIEW (object);

  switch (prop_id)
    {
    case PROP_CANVAS:
      g_set_weak_pointer (&self->canvas, g_value_get_object (value));
      break;
    case PROP_WANTED:
      self->wanted = g_value_get_boolean (value);
      update_soon (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_overview_dispose (GObject *object)
{
  EntOverview *self = ENT_OVERVIEW (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->dots);
  g_clear_weak_pointer (&self->canvas);
  G_OBJECT_CLASS (ent_overview_parent_class)->dispose (object);
}

static void
ent_overview_class_init (EntOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ENT_SESSION_WIDGET_CLASS (klass)->attach = ent_overview_attach;
  object_class->constructed = ent_overview_constructed;
  object_class->dispose = ent_overview_dispose;
  object_class->get_property = ent_overview_get_property;
  object_class->set_property = ent_overview_set_property;
  widget_class->measure = ent_overview_measure;
  widget_class->snapshot = ent_overview_snapshot;

  properties[PROP_CANVAS] = g_param_spec_object ("canvas", NULL, NULL, ENT_TYPE_CANVAS,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WANTED] = g_param_spec_boolean ("wanted", NULL, NULL, TRUE,
                                                  G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "overview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ent_overview_init (EntOverview *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), "Overview: click or drag to move the view");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, "Overview of the graph", -1);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
