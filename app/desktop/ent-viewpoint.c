/* ent-viewpoint.c: a place in the plane to come back to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ent-viewpoint.h"

struct _EntViewpoint
{
  GObject parent_instance;

  char *name;
  EntCamera camera;
};

enum
{
  PROP_NAME = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntViewpoint, ent_viewpoint, G_TYPE_OBJECT)

/**
 * ent_viewpoint_new:
 * @camera: its middle and scale are kept
 */
EntViewpoint *
ent_viewpoint_new (const char *name, const EntCamera *camera)
{
  EntViewpoint *self = g_object_new (ENT_TYPE_VIEWPOINT, "name", name, NULL);

  self->camera = *camera;
  return self;
}

const char *
ent_viewpoint_get_name (EntViewpoint *self)
{
  g_return_val_if_fail (ENT_IS_VIEWPOINT (self), NULL);

  return self->name;
}

/**
 * ent_viewpoint_set_name:
 * @name: space around it does not count; one without anything else leaves the old name
 */
void
ent_viewpoint_set_name (EntViewpoint *self, const char *name)
{
  g_autofree char *clean = g_strstrip (g_strdup (name));

  g_return_if_fail (ENT_IS_VIEWPOINT (self));

  if (clean[0] == '\0' || g_strcmp0 (clean, self->name) == 0)
    return;
  g_free (self->name);
  self->name = g_steal_pointer (&clean);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

const EntCamera *
ent_viewpoint_get_camera (EntViewpoint *self)
{
  g_return_val_if_fail (ENT_IS_VIEWPOINT (self), NULL);

  return &self->camera;
}

static void
ent_viewpoint_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, ENT_VIEWPOINT (object)->name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_viewpoint_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NAME:
      ent_viewpoint_set_name (ENT_VIEWPOINT (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_viewpoint_finalize (GObject *object)
{
  g_free (ENT_VIEWPOINT (object)->name);
  G_OBJECT_CLASS (ent_viewpoint_parent_class)->finalize (object);
}

static void
ent_viewpoint_class_init (EntViewpointClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = ent_viewpoint_finalize;
  object_class->get_property = ent_viewpoint_get_property;
  object_class->set_property = ent_viewpoint_set_property;
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "Viewpoint",
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_EXPLICIT_NOTIFY
                                               | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ent_viewpoint_init (EntViewpoint *self)
{
}
