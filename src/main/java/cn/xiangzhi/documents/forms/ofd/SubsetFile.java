package cn.xiangzhi.documents.forms.ofd;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gives a TrueType file a character table for all of Unicode (format 12), characters beyond the first plane included, and
 * nothing to draw for a character it lacks.
 */
final class SubsetFile {

    private SubsetFile() {}

    static byte[] into(byte[] font, SortedMap<Integer, Integer> glyphs) {
        var tables = tables(ByteBuffer.wrap(font));
        tables.put("cmap", table(glyphs));
        var places = ByteBuffer.wrap(tables.get("loca"));
        places.putInt(0, places.getInt(4));
        return file(tables);
    }

    private static byte[] table(SortedMap<Integer, Integer> glyphs) {
        var groups = new ArrayList<int[]>();
        glyphs.forEach((code, glyph) -> {
            var last = groups.isEmpty() ? null : groups.getLast();
            if (last != null && code == last[1] + 1 && glyph == last[2] + code - last[0]) {
                last[1] = code;
            } else {
                groups.add(new int[] {code, code, glyph});
            }
        });
        var length = 16 + 12 * groups.size();
        var out = ByteBuffer.allocate(20 + length).putShort((short) 0).putShort((short) 2);
        out.putShort((short) 0).putShort((short) 4).putInt(20);
        out.putShort((short) 3).putShort((short) 10).putInt(20);
        out.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(groups.size());
        groups.forEach(group -> out.putInt(group[0]).putInt(group[1]).putInt(group[2]));
        return out.array();
    }

    private static Map<String, byte[]> tables(ByteBuffer font) {
        var tables = new TreeMap<String, byte[]>();
        for (var n = 0; n < font.getShort(4); n++) {
            var name = new byte[4];
            font.get(12 + 16 * n, name);
            var bytes = new byte[font.getInt(24 + 16 * n)];
            font.get(font.getInt(20 + 16 * n), bytes);
            tables.put(new String(name, StandardCharsets.US_ASCII), bytes);
        }
        return tables;
    }

    private static byte[] file(Map<String, byte[]> tables) {
        var start = 12 + 16 * tables.size();
        var size = start
                + tables.values().stream()
                        .mapToInt(table -> padded(table.length))
                        .sum();
        var highest = Integer.highestOneBit(tables.size());
        var out = ByteBuffer.allocate(size).putInt(0x00010000).putShort((short) tables.size());
        out.putShort((short) (16 * highest)).putShort((short) Integer.numberOfTrailingZeros(highest));
        out.putShort((short) (16 * (tables.size() - highest)));
        var at = start;
        var head = start;
        for (var table : tables.entrySet()) {
            var bytes = table.getValue();
            if (table.getKey().equals("head")) {
                head = at;
                ByteBuffer.wrap(bytes).putInt(8, 0);
            }
            out.put(table.getKey().getBytes(StandardCharsets.US_ASCII))
                    .putInt(sum(bytes))
                    .putInt(at)
                    .putInt(bytes.length);
            out.put(at, bytes);
            at += padded(bytes.length);
        }
        return out.putInt(head + 8, 0xB1B0AFBA - sum(out.array())).array();
    }

    private static int padded(int length) {
        return length + (-length & 3);
    }

    private static int sum(byte[] bytes) {
        var sum = 0;
        for (var n = 0; n < bytes.length; n++) {
            sum += (bytes[n] & 0xFF) << (24 - 8 * (n & 3));
        }
        return sum;
    }
}
