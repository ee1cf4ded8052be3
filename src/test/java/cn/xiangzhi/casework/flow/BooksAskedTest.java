package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.law.AskedAt;
import cn.xiangzhi.law.OpenBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The list of where each rule book is asked: no book without a line, no line without its book, act, clause or page (F39). */
@XiangzhiTest
class BooksAskedTest {

    private static final Map<String, AskedAt> ASKED = AskedAt.all();

    @Autowired
    private List<OpenBook<?>> books;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void 每本规则簿写明在哪里自动核对_不能的写明为什么() {
        assertThat(ASKED.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        books.stream().map(OpenBook::id).toList());
        ASKED.forEach((book, at) -> assertThat(at.names().isEmpty())
                .as(book + "：写明步骤、页面，或者写明为什么只在这里问")
                .isEqualTo(at.why().length() > 9));
    }

    @Test
    void 写明的步骤在流程表里_写明的问题在这一步之前真的要问() {
        var moves = Move.all().stream().collect(Collectors.toMap(Move::label, move -> move));
        var wrong = new ArrayList<String>();
        ASKED.forEach((book, at) -> at.acts().forEach(act -> {
            var move = moves.get(act.label());
            if (move == null) {
                wrong.add(book + "：流程表里没有“" + act.label() + "”");
                return;
            }
            var asked = Gates.clauses(move);
            act.clauses().stream()
                    .filter(clause -> !asked.contains(clause))
                    .forEach(clause -> wrong.add(book + "：“" + act.label() + "”之前不问" + clause + "，只问" + asked));
            if (act.clauses().isEmpty() && !workedOut(move)) {
                wrong.add(book + "：“" + act.label() + "”没有写明问题，又不是核对职权、岗位或者由系统算出文书、期限的步骤");
            }
        }));
        assertThat(wrong).isEmpty();
    }

    /** Moves whose power and posts are asked beside the gates, or which make papers and clocks by themselves. */
    private static boolean workedOut(Move move) {
        return Gates.powerFor(move) != null
                || move.apart()
                || !move.papers().isEmpty()
                || !move.starts().isEmpty();
    }

    @Test
    void 写明的页面都打得开() {
        Set<String> open = routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .collect(Collectors.toSet());
        ASKED.forEach((book, at) ->
                at.pages().forEach(page -> assertThat(open).as(book).contains(page.path())));
    }
}
