package cn.xiangzhi.fonts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;

/** A TrueType file of the wanted glyphs and the tables a reader needs, and no more. */
final class TrueTypeWriter {

    private static final int EMPTY = 0;

    private final TrueTypeFont font;
    private final SortedMap<Integer, Integer> wanted;
    private final List<Integer> glyphs = new ArrayList<>();
    private int mostPoints;
    private int mostContours;

    /** @param wanted glyphs of the font by character */
    TrueTypeWriter(TrueTypeFont font, SortedMap<Integer, Integer> wanted) {
        this.font = font;
        this.wanted = wanted;
        glyphs.add(0);
        glyphs.addAll(wanted.values());
    }

    byte[] bytes() throws IOException {
        var glyf = new ByteArrayOutputStream();
        var loca = ByteBuffer.allocate(4 * (glyphs.size() + 1));
        var hmtx = ByteBuffer.allocate(4 * glyphs.size());
        for (var glyph : glyphs) {
            loca.putInt(glyf.size());
            var bytes = outline(glyph);
            glyf.writeBytes(bytes);
            glyf.writeBytes(new byte[-bytes.length & 3]);
            hmtx.putShort((short) font.getAdvanceWidth(glyph));
            hmtx.putShort(bytes.length == EMPTY ? 0 : ByteBuffer.wrap(bytes).getShort(2));
        }
        loca.putInt(glyf.size());
        var tables = new TreeMap<String, byte[]>();
        tables.put("OS/2", font.getTableBytes(font.getOS2Windows()));
        tables.put("cmap", cmap());
        tables.put("glyf", glyf.toByteArray());
        tables.put("head", head());
        tables.put("hhea", hhea());
        tables.put("hmtx", hmtx.array());
        tables.put("loca", loca.array());
        tables.put("maxp", maxp());
        tables.put("name", name());
        tables.put("post", post());
        return file(tables);
    }

    private byte[] outline(int glyph) throws IOException {
        if (font instanceof OpenTypeFont cubic && cubic.isPostScript()) {
            return outline(Outline.of(cubic.getCFF().getFont().getType2CharString(glyph).getPath(), true));
        }
        var data = font.getGlyph().getGlyph(glyph);
        return data == null ? new byte[EMPTY] : outline(Outline.of(data.getPath(), false));
    }

    private byte[] outline(Outline outline) {
        mostPoints = Math.max(mostPoints, outline.points());
        mostContours = Math.max(mostContours, outline.contours());
        return outline.bytes();
    }

    /** One table for all of Unicode (format 12). */
    private byte[] cmap() {
        var groups = new ArrayList<int[]>();
        var place = 1;
        for (int code : wanted.keySet()) {
            if (!groups.isEmpty() && code == groups.getLast()[1] + 1) {
                groups.getLast()[1] = code;
            } else {
                groups.add(new int[] {code, code, place});
            }
            place++;
        }
        var table = ByteBuffer.allocate(12 + 16 + 12 * groups.size());
        table.putShort((short) 0).putShort((short) 1);
        table.putShort((short) 3).putShort((short) 10).putInt(12);
        table.putShort((short) 12).putShort((short) 0).putInt(16 + 12 * groups.size());
        table.putInt(0).putInt(groups.size());
        groups.forEach(group -> table.putInt(group[0]).putInt(group[1]).putInt(group[2]));
        return table.array();
    }

    private byte[] head() throws IOException {
        var head = font.getTableBytes(font.getHeader());
        ByteBuffer.wrap(head).putInt(8, 0).putShort(50, (short) 1);
        return head;
    }

    private byte[] hhea() throws IOException {
        var hhea = font.getTableBytes(font.getHorizontalHeader());
        ByteBuffer.wrap(hhea).putShort(34, (short) glyphs.size());
        return hhea;
    }

    private byte[] maxp() {
        var table = ByteBuffer.allocate(32).putInt(0x00010000).putShort((short) glyphs.size());
        table.putShort((short) mostPoints).putShort((short) mostContours);
        return table.putShort(14, (short) 2).array();
    }

    private static byte[] post() {
        return ByteBuffer.allocate(32).putInt(0x00030000).array();
    }

    /** What the font's makers call it and under which licence they give it. */
    private byte[] name() throws IOException {
        var kept = new TreeMap<Integer, byte[]>();
        for (var id : List.of(0, 1, 2, 3, 4, 5, 6, 13, 14)) {
            var text = font.getNaming().getName(id, 3, 1, 0x409);
            if (text != null) {
                kept.put(id, text.getBytes(StandardCharsets.UTF_16BE));
            }
        }
        var start = 6 + 12 * kept.size();
        var size = kept.values().stream().mapToInt(text -> text.length).sum();
        var table = ByteBuffer.allocate(start + size);
        table.putShort((short) 0).putShort((short) kept.size()).putShort((short) start);
        var offset = 0;
        for (var entry : kept.entrySet()) {
            table.putShort((short) 3).putShort((short) 1).putShort((short) 0x409);
            table.putShort(entry.getKey().shortValue());
            table.putShort((short) entry.getValue().length).putShort((short) offset);
            offset += entry.getValue().length;
        }
        kept.values().forEach(table::put);
        return table.array();
    }

    private static byte[] file(SortedMap<String, byte[]> tables) {
        var offset = 12 + 16 * tables.size();
        var size = offset;
        for (var table : tables.values()) {
            size += table.length + (-table.length & 3);
        }
        var file = ByteBuffer.allocate(size);
        var highest = Integer.highestOneBit(tables.size());
        file.putInt(0x00010000).putShort((short) tables.size());
        file.putShort((short) (16 * highest));
        file.putShort((short) Integer.numberOfTrailingZeros(highest));
        file.putShort((short) (16 * (tables.size() - highest)));
        var head = 0;
        for (var entry : tables.entrySet()) {
            var bytes = entry.getValue();
            file.put(entry.getKey().getBytes(StandardCharsets.US_ASCII));
            file.putInt(sum(ByteBuffer.wrap(bytes))).putInt(offset).putInt(bytes.length);
            file.put(offset, bytes);
            head = entry.getKey().equals("head") ? offset : head;
            offset += bytes.length + (-bytes.length & 3);
        }
        file.clear();
        file.putInt(head + 8, 0xB1B0AFBA - sum(file));
        return file.array();
    }

    private static int sum(ByteBuffer bytes) {
        var sum = 0;
        while (bytes.remaining() >= 4) {
            sum += bytes.getInt();
        }
        for (var shift = 24; bytes.hasRemaining(); shift -= 8) {
            sum += (bytes.get() & 0xFF) << shift;
        }
        return sum;
    }
}
