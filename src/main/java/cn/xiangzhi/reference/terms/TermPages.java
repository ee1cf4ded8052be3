package cn.xiangzhi.reference.terms;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.TermAnswer;
import cn.xiangzhi.calendar.TermRule;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.shell.OpenToAll;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calculator page (期限计算), for everybody; a plain form that works without script. */
@Controller
class TermPages {

    private final Terms terms;
    private final TermAsk ask;
    private final Today today;

    TermPages(Terms terms, TermAsk ask, Today today) {
        this.terms = terms;
        this.ask = ask;
        this.today = today;
    }

    /** What the page shows; {@code answer} and {@code refused} are null before anything is asked. */
    record TermsPage(
            List<Option> choices,
            String term,
            String start,
            String excluded,
            @Nullable TermRule rule,
            @Nullable TermAnswer answer,
            @Nullable Refused refused) {}

    @OpenToAll
    @GetMapping("/public/terms")
    String page(
            @RequestParam(defaultValue = "") String term,
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "") String excluded,
            Model model,
            HttpServletResponse response) {
        var page = page(term, start, excluded);
        if (page.refused() != null) {
            response.setStatus(
                    switch (page.refused().kind()) {
                        case NOT_FOUND -> 404;
                        case UNLAWFUL -> 422;
                        default -> 400;
                    });
        }
        model.addAttribute("page", page);
        return "reference/terms";
    }

    private TermsPage page(String term, String start, String excluded) {
        var choices = terms.rules().stream()
                .map(rule -> new Option(rule.id(), rule.name()))
                .toList();
        if (term.isBlank()) {
            return new TermsPage(choices, "fine.pay", today.date().toString(), "", null, null, null);
        }
        try {
            var answer = ask.answer(term, start, excluded);
            return new TermsPage(choices, term, start, excluded, terms.rule(term), answer, null);
        } catch (Refused no) {
            return new TermsPage(choices, term, start, excluded, null, null, no);
        }
    }
}
