package cn.xiangzhi.intake.questions;

import cn.xiangzhi.intake.Answer;
import cn.xiangzhi.intake.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was given for the questions of a category: the answers that can be kept, and what is wrong by code of the question.
 * The same for every channel.
 */
public record Answering(List<Answer> answers, Map<String, String> wrong) {

    private static final int LONGEST = 2000;
    private static final int MOST = 30;

    /** Reads what {@code given} has for each code; blanks count as nothing. */
    public static Answering of(List<Question> questions, Function<String, List<String>> given) {
        var answers = new ArrayList<Answer>();
        var wrong = new LinkedHashMap<String, String>();
        for (var question : questions) {
            var values = given.apply(question.code()).stream()
                    .map(value -> value.replace("\0", "").strip())
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            var problem = values.isEmpty()
                    ? question.required() ? Optional.of("请回答“" + question.label() + "”") : Optional.<String>empty()
                    : problem(question, values);
            if (problem.isPresent()) {
                wrong.put(question.code(), problem.get());
            } else if (!values.isEmpty()) {
                answers.add(new Answer(
                        question.id(), question.code(), question.label(), question.kind(), value(question, values)));
            }
        }
        return new Answering(List.copyOf(answers), wrong);
    }

    /** The same from another system's JSON, where anything may be null. */
    public static Answering of(List<Question> questions, @Nullable Map<String, List<String>> given) {
        return of(
                questions,
                code -> given == null || given.get(code) == null
                        ? List.of()
                        : given.get(code).stream().filter(Objects::nonNull).toList());
    }

    public boolean good() {
        return wrong.isEmpty();
    }

    private static Optional<String> problem(Question question, List<String> values) {
        var label = "“" + question.label() + "”";
        if (values.size() > MOST || values.stream().anyMatch(value -> value.length() > LONGEST)) {
            return Optional.of(label + "太长，最多 " + LONGEST + " 字");
        }
        return switch (question.kind()) {
            case TEXT, PHOTO -> Optional.empty();
            case NUMBER -> number(values.getFirst()).isPresent() ? Optional.empty() : Optional.of(label + "请填写数字");
            case DATE ->
                date(values.getFirst()).isPresent() ? Optional.empty() : Optional.of(label + "请填写日期，如 2026-11-22");
            case CHOICE ->
                values.size() > 1 || !question.choices().contains(values.getFirst())
                        ? Optional.of(label + "请从选项中选一个")
                        : Optional.empty();
            case SEVERAL -> question.choices().containsAll(values) ? Optional.empty() : Optional.of(label + "请从选项中选择");
        };
    }

    private static String value(Question question, List<String> values) {
        return switch (question.kind()) {
            case TEXT -> values.getFirst();
            case NUMBER ->
                number(values.getFirst()).map(BigDecimal::toPlainString).orElseThrow();
            case DATE -> date(values.getFirst()).map(LocalDate::toString).orElseThrow();
            case CHOICE, SEVERAL, PHOTO -> String.join("\n", values);
        };
    }

    /** Plain decimals only: what a program would read as a huge power of ten is no number a resident writes. */
    private static Optional<BigDecimal> number(String text) {
        return text.matches("[-+]?\\d{1,15}(\\.\\d{1,10})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** A day, or the day of a moment as ISO 8601 writes it. */
    private static Optional<LocalDate> date(String text) {
        try {
            return text.length() > 10 && text.charAt(10) != 'T'
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
