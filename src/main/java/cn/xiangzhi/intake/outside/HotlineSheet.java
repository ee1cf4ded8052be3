package cn.xiangzhi.intake.outside;

import cn.xiangzhi.intake.Answer;
import cn.xiangzhi.intake.Question;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.shell.SheetReader.RowError;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sheet of hotline orders read by a mapping of columns: what can be brought in, and what is wrong in which line. */
record HotlineSheet(List<Order> orders, List<RowError> errors) {

    /** A line that can become a report. */
    record Order(
            int row,
            String number,
            String title,
            String text,
            Place place,
            String category,
            @Nullable OffsetDateTime received,
            @Nullable OffsetDateTime due,
            String returnNumber,
            String name,
            String phone,
            List<Answer> answers) {}

    /** What reading needs to know of the office. */
    interface Office {

        Optional<Place> place(String where, String address);

        Optional<String> category(String words);

        List<Question> questions(Place place, String category);

        OffsetDateTime now();
    }

    /** Which head each column has in the file: as it was last time, else by the usual names. */
    static Map<HotlineColumn, String> mapping(List<SheetRow> rows, Map<HotlineColumn, String> before) {
        var heads = rows.isEmpty()
                ? List.<String>of()
                : List.copyOf(rows.getFirst().cells().keySet());
        var mapping = new EnumMap<HotlineColumn, String>(HotlineColumn.class);
        for (var column : HotlineColumn.values()) {
            var known = before.get(column);
            if (known != null && heads.contains(known)) {
                mapping.put(column, known);
            } else {
                heads.stream()
                        .filter(column::likely)
                        .filter(head -> !mapping.containsValue(head))
                        .findFirst()
                        .ifPresent(head -> mapping.put(column, head));
            }
        }
        return mapping;
    }

    static HotlineSheet read(List<SheetRow> rows, Map<HotlineColumn, String> mapping, Office office) {
        var reading = new HotlineReading(mapping, office);
        rows.forEach(reading::take);
        return reading.sheet();
    }
}
