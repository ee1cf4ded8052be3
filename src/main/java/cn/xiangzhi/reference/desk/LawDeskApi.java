package cn.xiangzhi.reference.desk;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.law.Opinion;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.shell.Needs;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rule books for other programs. A refusal is an answer here, not an error: it comes with status 200. */
@RestController
@RequestMapping("/api/v1/law")
class LawDeskApi {

    private final LawDesk desk;

    LawDeskApi(LawDesk desk) {
        this.desk = desk;
    }

    /** A book of the list, with what it asks for, where the house asks it by itself, or why it does not. */
    record BookView(
            String id, String topic, String title, List<FactField> facts, List<String> askedAt, String onlyHere) {}

    /** A question that was put, with its article. */
    record FindingView(String clause, String basis, String question, boolean yes) {}

    /** Another reason that stands in the way besides the first. */
    record ReasonView(@Nullable String code, String level, String why, String basis, String remedy) {

        static ReasonView of(Refused refused) {
            return new ReasonView(
                    refused.code(),
                    Opinion.hardness(refused).name(),
                    refused.why(),
                    refused.basis().label(),
                    refused.remedy());
        }
    }

    /**
     * What a book says. {@code code}, {@code level}, {@code why}, {@code basis} and {@code remedy} stand when it refuses, of
     * the hardest reason; {@code also} tells the others. What only warns does not stop: {@code allowed} stays true.
     */
    record OpinionView(
            String book,
            String version,
            boolean allowed,
            String outcome,
            String words,
            @Nullable String code,
            @Nullable String level,
            @Nullable String why,
            @Nullable String basis,
            @Nullable String remedy,
            List<ReasonView> also,
            List<FindingView> findings) {

        static OpinionView of(Opinion opinion) {
            var refused = opinion.refused();
            var weight = opinion.weight();
            return new OpinionView(
                    opinion.book(),
                    opinion.version(),
                    opinion.allowed() || weight == RefusalCode.Weight.WARN,
                    opinion.outcome(),
                    opinion.words(),
                    refused == null ? null : refused.code(),
                    weight == null ? null : weight.name(),
                    refused == null ? null : refused.why(),
                    refused == null ? null : refused.basis().label(),
                    refused == null ? null : refused.remedy(),
                    opinion.also().stream().map(ReasonView::of).toList(),
                    opinion.findings().stream()
                            .map(f -> new FindingView(f.clause(), f.basis(), f.question(), f.yes()))
                            .toList());
        }
    }

    @Needs(Right.LAW_READ)
    @GetMapping
    List<BookView> all() {
        return desk.all().stream()
                .map(book -> new BookView(
                        book.id(),
                        book.topic(),
                        book.title(),
                        FactField.of(book.facts()),
                        desk.asked(book).names(),
                        desk.asked(book).why()))
                .toList();
    }

    /** Asks one book; the facts of each stand in the description of the interface. */
    @Needs(Right.LAW_READ)
    @PostMapping("/{book}")
    OpinionView ask(@PathVariable String book, @RequestBody Map<String, @Nullable Object> facts) {
        var given = new LinkedHashMap<String, List<String>>();
        facts.forEach((name, value) -> given.put(name, texts(value)));
        return OpinionView.of(desk.ask(book, given));
    }

    private static List<String> texts(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(
                        value instanceof Double number
                                ? BigDecimal.valueOf(number).toPlainString()
                                : String.valueOf(value));
    }
}
