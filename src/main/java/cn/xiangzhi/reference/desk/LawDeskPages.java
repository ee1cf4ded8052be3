package cn.xiangzhi.reference.desk;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.law.AskedAt;
import cn.xiangzhi.law.OpenBook;
import cn.xiangzhi.law.Opinion;
import cn.xiangzhi.shell.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Ask a rule book (规则问答): nothing is kept, so a question is an address one can send on. */
@Controller
class LawDeskPages {

    private static final String ASKED = "asked";

    private final LawDesk desk;

    LawDeskPages(LawDesk desk) {
        this.desk = desk;
    }

    /** A heading with its books. */
    record Topic(String title, List<Line> books) {}

    /** A book with where it is asked by itself, shortened to one line. */
    record Line(OpenBook<?> book, String asked) {

        private static final int SHOWN = 2;

        static Line of(OpenBook<?> book, AskedAt at) {
            var names = at.names();
            var first = String.join("、", names.stream().limit(SHOWN).toList());
            return new Line(
                    book, names.isEmpty() ? "" : first + (names.size() > SHOWN ? "等" + names.size() + "处" : ""));
        }
    }

    /** One book; {@code opinion} and {@code refused} are null before anything is asked. */
    record BookPage(
            OpenBook<?> book,
            AskedAt asked,
            List<FactField> fields,
            Map<String, List<String>> given,
            @Nullable Opinion opinion,
            @Nullable Refused refused) {

        /** What was typed into a field of one line. */
        public String value(String name) {
            var texts = given.getOrDefault(name, List.of());
            return texts.isEmpty() ? "" : texts.getFirst();
        }

        public boolean chosen(String name, String value) {
            return given.getOrDefault(name, List.of()).contains(value);
        }
    }

    @Needs(Right.LAW_READ)
    @GetMapping("/law/desk")
    String list(Model model) {
        var topics = new LinkedHashMap<String, List<Line>>();
        desk.all()
                .forEach(book -> topics.computeIfAbsent(book.topic(), topic -> new ArrayList<>())
                        .add(Line.of(book, desk.asked(book))));
        model.addAttribute(
                "page",
                topics.entrySet().stream()
                        .map(topic -> new Topic(topic.getKey(), topic.getValue()))
                        .toList());
        return "reference/desk";
    }

    @Needs(Right.LAW_READ)
    @GetMapping("/law/desk/{id}")
    String one(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        var book = desk.find(id);
        var given = new LinkedHashMap<String, List<String>>(parameters);
        var asked = given.remove(ASKED) != null;
        var page = asked ? asked(book, given) : page(book, given, null, null);
        if (page.refused() != null && page.opinion() == null) {
            response.setStatus(page.refused().kind() == Refused.Kind.UNLAWFUL ? 422 : 400);
        }
        model.addAttribute("page", page);
        return "reference/desk-book";
    }

    private BookPage asked(OpenBook<?> book, Map<String, List<String>> given) {
        try {
            var opinion = desk.ask(book.id(), given);
            return page(book, given, opinion, opinion.refused());
        } catch (Refused no) {
            return page(book, given, null, no);
        }
    }

    private BookPage page(
            OpenBook<?> book, Map<String, List<String>> given, @Nullable Opinion opinion, @Nullable Refused refused) {
        return new BookPage(book, desk.asked(book), FactField.of(book.facts()), given, opinion, refused);
    }
}
