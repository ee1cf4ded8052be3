package cn.xiangzhi.intake.outside;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Answer;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Question;
import cn.xiangzhi.intake.questions.Answering;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.shell.SheetReader.RowError;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sheet of hotline orders being read line by line: each becomes an order, or says what is wrong with it. */
final class HotlineReading {

    private static final int TEXT = 4000;
    private static final int WORDS = 200;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-M-d H:m[:s]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-M-d");

    private final Map<HotlineColumn, String> mapping;
    private final HotlineSheet.Office office;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<HotlineSheet.Order> orders = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();

    HotlineReading(Map<HotlineColumn, String> mapping, HotlineSheet.Office office) {
        this.mapping = mapping;
        this.office = office;
    }

    HotlineSheet sheet() {
        return new HotlineSheet(List.copyOf(orders), List.copyOf(errors));
    }

    void take(SheetRow row) {
        var before = errors.size();
        var number = number(row);
        var text = text(row);
        var place = place(row);
        var category = category(row);
        var received = moment(row, HotlineColumn.RECEIVED, LocalTime.MIDNIGHT);
        if (received != null && received.isAfter(office.now().plusMinutes(5))) {
            wrong(row, HotlineColumn.RECEIVED, "晚于现在");
        }
        var due = moment(row, HotlineColumn.DUE, LocalTime.of(17, 30));
        var phone = cell(row, HotlineColumn.PHONE);
        if (!phone.isEmpty() && !phone.matches("[0-9+\\- ]{5,20}")) {
            wrong(row, HotlineColumn.PHONE, "“" + brief(phone) + "”不是电话号码");
        }
        within(row, HotlineColumn.TITLE, 60);
        within(row, HotlineColumn.NAME, 40);
        within(row, HotlineColumn.RETURN_NUMBER, 60);
        if (errors.size() > before || place == null) {
            return;
        }
        var answers = answers(row, place, category);
        if (errors.size() > before) {
            return;
        }
        orders.add(new HotlineSheet.Order(
                row.number(),
                number,
                cell(row, HotlineColumn.TITLE),
                text,
                place,
                category,
                received,
                due,
                cell(row, HotlineColumn.RETURN_NUMBER),
                cell(row, HotlineColumn.NAME),
                phone,
                answers));
    }

    private String number(SheetRow row) {
        var number = cell(row, HotlineColumn.NUMBER);
        if (number.isEmpty()) {
            wrong(row, HotlineColumn.NUMBER, "没有填写");
        } else if (number.length() > 60 || number.matches("[\\d.]+E\\+\\d+")) {
            wrong(row, HotlineColumn.NUMBER, "“" + brief(number) + "”不是编号，请把该列设为“文本”格式");
        } else if (numbers.containsKey(number)) {
            wrong(row, HotlineColumn.NUMBER, number + " 与第 " + numbers.get(number) + " 行重复");
        } else {
            numbers.put(number, row.number());
        }
        return number;
    }

    private String text(SheetRow row) {
        var text = cell(row, HotlineColumn.TEXT);
        if (text.isEmpty()) {
            wrong(row, HotlineColumn.TEXT, "没有填写");
        } else if (text.length() > TEXT) {
            wrong(row, HotlineColumn.TEXT, "超过 " + TEXT + " 字");
        }
        return text;
    }

    private @Nullable Place place(SheetRow row) {
        var address = cell(row, HotlineColumn.ADDRESS);
        if (address.length() > WORDS) {
            wrong(row, HotlineColumn.ADDRESS, "超过 " + WORDS + " 字");
            return null;
        }
        var place = office.place(cell(row, HotlineColumn.WHERE), address);
        if (place.isEmpty()) {
            wrong(row, HotlineColumn.WHERE, "认不出在哪个乡镇（街道），或者不在您的管辖范围，请写乡镇、村的全称");
        }
        return place.orElse(null);
    }

    private String category(SheetRow row) {
        var words = cell(row, HotlineColumn.CATEGORY);
        if (words.isEmpty()) {
            return Categories.UNDECIDED;
        }
        return office.category(words).orElse(Categories.UNDECIDED);
    }

    /** Columns headed by a question, its text or its code, answer it. */
    private List<Answer> answers(SheetRow row, Place place, String category) {
        var questions = office.questions(place, category);
        var read = Answering.of(
                questions.stream().map(HotlineReading::optional).toList(),
                code -> questions.stream()
                        .filter(question -> question.code().equals(code))
                        .map(question ->
                                row.get(question.label()).isEmpty() ? row.get(code) : row.get(question.label()))
                        .flatMap(value -> Arrays.stream(value.split("[、；;\\n]", -1)))
                        .toList());
        read.wrong().forEach((code, words) -> errors.add(new RowError(row.number(), code, words)));
        return read.answers();
    }

    /** The hotline has asked what it asked: what it left out is asked back by the desk. */
    private static Question optional(Question q) {
        return new Question(
                q.id(),
                q.township(),
                q.category(),
                q.code(),
                q.label(),
                q.kind(),
                false,
                q.position(),
                q.help(),
                q.choices(),
                q.validFrom(),
                q.validTo(),
                q.version());
    }

    private @Nullable OffsetDateTime moment(SheetRow row, HotlineColumn column, LocalTime time) {
        var text = cell(row, column)
                .replace('/', '-')
                .replace('年', '-')
                .replace('月', '-')
                .replace("日", " ")
                .replace('T', ' ')
                .replaceAll("\\s+", " ")
                .strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            var at = text.contains(":")
                    ? LocalDateTime.parse(text, MOMENT)
                    : LocalDate.parse(text, DAY).atTime(time);
            if (at.getYear() >= HotlineApi.FIRST_YEAR && at.getYear() <= HotlineApi.LAST_YEAR) {
                return at.atZone(Today.BEIJING).toOffsetDateTime();
            }
            wrong(row, column, "“" + brief(text) + "”的年份不对");
            return null;
        } catch (DateTimeParseException none) {
            wrong(row, column, "“" + brief(text) + "”不是日期，如 2026-11-22 09:30");
            return null;
        }
    }

    private void within(SheetRow row, HotlineColumn column, int most) {
        if (cell(row, column).length() > most) {
            wrong(row, column, "超过 " + most + " 字");
        }
    }

    private String cell(SheetRow row, HotlineColumn column) {
        var head = mapping.get(column);
        return head == null ? "" : row.get(head).replace("\0", "").strip();
    }

    private void wrong(SheetRow row, HotlineColumn column, String problem) {
        errors.add(new RowError(row.number(), mapping.getOrDefault(column, column.label()), problem));
    }

    private static String brief(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }
}
