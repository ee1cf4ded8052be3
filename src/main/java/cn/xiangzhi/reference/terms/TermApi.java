package cn.xiangzhi.reference.terms;

import cn.xiangzhi.calendar.TermAnswer;
import cn.xiangzhi.calendar.TermRule;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.shell.OpenToAll;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Terms for other programs: public, no token. */
@RestController
class TermApi {

    private final Terms terms;
    private final TermAsk ask;

    TermApi(Terms terms, TermAsk ask) {
        this.terms = terms;
        this.ask = ask;
    }

    /** A rule of the table, in words. */
    record RuleView(
            String id,
            String name,
            String start,
            int amount,
            String unit,
            String counting,
            String roll,
            String profile,
            String basis,
            String level,
            String confidence,
            String excludes) {

        static RuleView of(TermRule rule) {
            return new RuleView(
                    rule.id(),
                    rule.name(),
                    rule.start(),
                    rule.amount(),
                    rule.unit().name(),
                    rule.counting(),
                    rule.roll().label(),
                    rule.profile(),
                    rule.basis(),
                    rule.level().label(),
                    rule.confidence().label(),
                    rule.excludes());
        }
    }

    /** Where a term ends and why. */
    record AnswerView(
            String id,
            String name,
            LocalDate due,
            LocalDate amber,
            @Nullable LocalDateTime dueAt,
            String basis,
            String counting,
            List<String> explanation,
            boolean provisional) {

        static AnswerView of(TermAnswer answer) {
            return new AnswerView(
                    answer.termId(),
                    answer.name(),
                    answer.due(),
                    answer.amber(),
                    answer.dueAt(),
                    answer.basis(),
                    answer.counting(),
                    answer.explanation(),
                    answer.provisional());
        }
    }

    @OpenToAll
    @GetMapping("/api/v1/terms")
    List<RuleView> all() {
        return terms.rules().stream().map(RuleView::of).toList();
    }

    @OpenToAll
    @GetMapping("/api/v1/terms/{id}")
    AnswerView one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String start,
            @RequestParam(required = false) @Nullable String excluded) {
        return AnswerView.of(ask.answer(id, start, excluded));
    }
}
