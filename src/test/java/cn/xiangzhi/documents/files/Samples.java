package cn.xiangzhi.documents.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as they come: whole ones, and ones that are not what they say. */
public final class Samples {

    private Samples() {}

    public static byte[] picture(String format, int width, int height, int colour) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(new Color(colour));
        brush.fillRect(0, 0, width, height);
        brush.setColor(Color.WHITE);
        brush.fillOval(width / 4, height / 4, width / 3, height / 4);
        brush.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] jpeg(int colour) {
        return picture("jpg", 320, 240, colour);
    }

    /** A JPEG whose camera says when and where: {@code taken} as 2026:11:12 10:30:00, degrees as whole and hundredths. */
    public static byte[] jpegTaken(int colour, String taken, double latitude, double longitude) {
        var plain = jpeg(colour);
        var exif = exif(taken, latitude, longitude);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        var head = ByteBuffer.allocate(10).putShort((short) 0xffe1).putShort((short) (exif.length + 8));
        head.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(head.array());
        out.writeBytes(exif);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    /** TIFF, big-endian: IFD0 leads to the Exif part (time of taking) and to the GPS part. */
    private static byte[] exif(String taken, double latitude, double longitude) {
        var tiff = ByteBuffer.allocate(300);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x8769, 4, 1, 38);
        entry(tiff, 0x8825, 4, 1, 80);
        tiff.putInt(0);
        tiff.position(38).putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, 56);
        tiff.putInt(0).put(taken.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        tiff.position(80).putShort((short) 4);
        entry(tiff, 1, 2, 2, (latitude < 0 ? 'S' : 'N') << 24);
        entry(tiff, 2, 5, 3, 140);
        entry(tiff, 3, 2, 2, (longitude < 0 ? 'W' : 'E') << 24);
        entry(tiff, 4, 5, 3, 164);
        tiff.putInt(0);
        degrees(tiff.position(140), Math.abs(latitude));
        degrees(tiff.position(164), Math.abs(longitude));
        return Arrays.copyOf(tiff.array(), 188);
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer tiff, double degrees) {
        tiff.putInt((int) degrees).putInt(1).putInt(0).putInt(1);
        tiff.putInt((int) Math.round((degrees - (int) degrees) * 3_600_000)).putInt(1000);
    }

    /** A PNG of a few dozen bytes that says it has so many points. */
    public static byte[] hugePng(int width, int height) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1});
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        var crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.US_ASCII));
        crc.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** A video of so many bytes: a head that is one, and nothing worth seeing. */
    public static byte[] mp4(int size) {
        var film = ByteBuffer.allocate(Math.max(size, 48));
        film.putInt(24).put("ftypisom".getBytes(StandardCharsets.US_ASCII)).putInt(512);
        film.put("isommp41".getBytes(StandardCharsets.US_ASCII));
        film.putInt(film.capacity() - 24).put("mdat".getBytes(StandardCharsets.US_ASCII));
        return film.array();
    }

    public static byte[] wav() {
        var sound = ByteBuffer.allocate(44 + 800).order(ByteOrder.LITTLE_ENDIAN);
        sound.put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(836)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        sound.putInt(16).putShort((short) 1).putShort((short) 1).putInt(8000).putInt(8000);
        sound.putShort((short) 1)
                .putShort((short) 8)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(800);
        return sound.array();
    }

    public static byte[] pdf(String more) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R" + more
                        + ">>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n" + "trailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] docx(Map<String, String> more) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put("word/document.xml", "<w:document>现场情况说明</w:document>");
        parts.putAll(more);
        return zip(parts);
    }

    public static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A document of some hundred kilobytes that unpacks to so many megabytes of nothing. */
    public static byte[] bomb(int megabytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.US_ASCII));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var nothing = new byte[1 << 20];
            Arrays.fill(nothing, (byte) ' ');
            for (var n = 0; n < megabytes; n++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] join(byte[] first, byte[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    public static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
