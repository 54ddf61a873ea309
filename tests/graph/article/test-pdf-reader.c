/* test-pdf-reader.c: /article/pdf-reader
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "reading.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

/* A document that is being written: text set by pango on pages of A4. */
typedef struct
{
  GByteArray *bytes;
  cairo_t *cairo;
  PangoLayout *layout;
  double y;
} Document;

static cairo_status_t
take_bytes (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static Document *
document_new (void)
{
  Document *self = g_new0 (Document, 1);
  cairo_surface_t *surface;

  self->bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (take_bytes, self->bytes, 595, 842);
  self->cairo = cairo_create (surface);
  cairo_surface_destroy (surface);
  self->layout = pango_cairo_create_layout (self->cairo);
  pango_layout_set_width (self->layout, 470 * PANGO_SCALE);
  self->y = 110;
  return self;
}

static void
put_at (Document *self, double y, const char *font, const char *text)
{
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_layout_set_font_description (self->layout, description);
  pango_layout_set_text (self->layout, text, -1);
  cairo_move_to (self->cairo, 60, y);
  pango_cairo_show_layout (self->cairo, self->layout);
  pango_font_description_free (description);
}

static void
put (Document *self, const char *font, const char *text)
{
  int height;

  put_at (self, self->y, font, text);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  self->y += height + 10;
}

static void
end_page (Document *self, const char *footer)
{
  put_at (self, 30, "Serif 9", "The Baltic Lantern, Wednesday edition");
  put_at (self, 805, "Serif 9", footer);
  cairo_show_page (self->cairo);
  self->y = 110;
}

static GByteArray *
document_free_to_bytes (Document *self)
{
  GByteArray *bytes = self->bytes;

  g_object_unref (self->layout);
  cairo_surface_finish (cairo_get_target (self->cairo));
  cairo_destroy (self->cairo);
  g_free (self);
  return bytes;
}

static GByteArray *
make_article (void)
{
  Document *document = document_new ();

  put (document, "Serif 20", "Estonia and Latvia agree on a shared ferry to Gotland");
  put (document, "Serif 11", "By Mari Tamm, The Baltic Lantern");
  put (document, "Serif 11", "7 April 2021");
  put (document, "Serif 11", "The governments of Estonia and Latvia have agreed to run a ferry together from "
                             "Ventspils and "
       "Saaremaa to Gotland, the two transport ministers told reporters in Riga on Wednesday after a long night of "
       "talks.");
  put (document, "Serif 11", "Nobody in Sweden has been asked, it seems, and the harbour master of Slite said that "
                             "he had "
       "heard of the plan on the radio while he was");
  end_page (document, "Page 1 of 2");
  put (document, "Serif 11", "painting his boat. He laughed and said that the pier is too short for any ship but his "
                             "own.");
  put (document, "Serif 13", "What it will cost");
  put (document, "Serif 11", "Each country pays half of the nine million euros a year, which the two parliaments "
                             "have yet to grant.");
  end_page (document, "Page 2 of 2");
  return document_free_to_bytes (document);
}

static void
test_joins_lines_and_pages_to_paragraphs (void)
{
  g_autoptr (GByteArray) bytes = make_article ();
  g_autoptr (Reading) reading = reading_of_bytes ("ferry.pdf", (const char *) bytes->data, bytes->len);
  EntArticle *article = reading_get_article (reading);
  g_autofree char *outline = reading_dup_outline (article);

  g_assert_cmpstr (outline, ==,
                   "T Estonia and Latvia agree on a shared ferry to Gotland\n"
                   "P The governments of Estonia and Latvia have agreed to run a ferry together from Ventspils and "
                   "Saaremaa to "
                   "Gotland, the two transport ministers told reporters in Riga on Wednesday after a long night of "
                   "talks.\n"
                   "P Nobody in Sweden has been asked, it seems, and the harbour master of Slite said that he had "
                   "heard of the "
                   "plan on the radio while he was painting his boat. He laughed and said that the pier is too short "
                   "for any "
                   "ship but his own.\n"
                   "H What it will cost\n"
                   "P Each country pays half of the nine million euros a year, which the two parliaments have yet to "
                   "grant.\n");
  g_assert_cmpstr (article->author, ==, "Mari Tamm");
  g_assert_cmpstr (article->outlet, ==, "The Baltic Lantern");
  g_assert_cmpuint (article->published, ==, ent_day_new (2021, 4, 7));
}

static void
test_tells_pages_without_text (void)
{
  Document *document = document_new ();
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (Reading) reading = NULL;

  cairo_rectangle (document->cairo, 10, 10, 100, 100);
  cairo_fill (document->cairo);
  bytes = document_free_to_bytes (document);
  reading = reading_of_bytes ("scan.pdf", (const char *) bytes->data, bytes->len);
  g_assert_error (reading->error, ENT_READER_ERROR, ENT_READER_ERROR_EMPTY);
  g_assert_cmpstr (reading->error->message, ==, "the PDF has no text, only pictures or nothing");
}

/* A document whose user password is not the empty one. */
static const char locked[] =
  "%PDF-1.4\n"
  "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
  "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n"
  "4 0 obj<</Filter/Standard/V 1/R 2/P -4"
  "/O<000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f>"
  "/U<f0f1f2f3f4f5f6f7f8f9fafbfcfdfefff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff>>>endobj\n"
  "trailer<</Root 1 0 R/Encrypt 4 0 R/Size "
  "5/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]>>\n"
  "%%EOF\n";

static void
test_tells_a_locked_file (void)
{
  g_autoptr (Reading) reading = reading_of_bytes ("locked.pdf", locked, -1);

  g_assert_error (reading->error, ENT_READER_ERROR, ENT_READER_ERROR_ENCRYPTED);
  g_assert_cmpstr (reading->error->message, ==, "the PDF is locked with a password");
}

static void
assert_damaged (const char *bytes, gsize length)
{
  g_autoptr (Reading) reading = reading_of_bytes ("damaged.pdf", bytes, length);

  g_assert_error (reading->error, ENT_READER_ERROR, ENT_READER_ERROR_FORMAT);
  g_assert_cmpstr (reading->error->message, ==, "it is no PDF, or a damaged one");
  g_assert_cmpuint (reading->articles->len, ==, 0);
}

static void
test_tells_a_damaged_file (void)
{
  g_autoptr (GByteArray) bytes = make_article ();

  assert_damaged ("%PDF-1.7\nand then nothing of a PDF\n", 34);
  assert_damaged ("no PDF at all", 13);
  assert_damaged ((const char *) bytes->data, 200);
}

/* Cut anywhere, a file is read as far as it goes or refused; nothing else may happen. */
static void
test_survives_any_cut (void)
{
  g_autoptr (GByteArray) bytes = make_article ();

  for (guint i = 1; i < 12; i++)
    {
      g_autoptr (Reading) reading = reading_of_bytes ("cut.pdf", (const char *) bytes->data, bytes->len * i / 12);

      g_assert_true ((reading->error != NULL) == (reading->articles->len == 0));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/pdf-reader/joins-lines-and-pages-to-paragraphs", test_joins_lines_and_pages_to_paragraphs);
  g_test_add_func ("/article/pdf-reader/tells-pages-without-text", test_tells_pages_without_text);
  g_test_add_func ("/article/pdf-reader/tells-a-locked-file", test_tells_a_locked_file);
  g_test_add_func ("/article/pdf-reader/tells-a-damaged-file", test_tells_a_damaged_file);
  g_test_add_func ("/article/pdf-reader/survives-any-cut", test_survives_any_cut);
  return g_test_run ();
}
