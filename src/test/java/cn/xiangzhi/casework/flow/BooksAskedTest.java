package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.casework.file.CaseWork;
import cn.xiangzhi.law.AskedAt;
import cn.xiangzhi.law.OpenBook;
import cn.xiangzhi.law.Reach;
import cn.xiangzhi.powers.PowerAct;
import cn.xiangzhi.powers.holdings.PowerQuestion;
import cn.xiangzhi.powers.rules.Delegation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The list of where each rule book is asked: no book without a line, no line without its book, act, clause or page (F39). */
@XiangzhiTest
class BooksAskedTest {

    private static final Map<String, AskedAt> ASKED = AskedAt.all();

    /** Books without clauses at an act: what of the flow table makes the act ask them, or keep to their rule. */
    private static final Map<String, Predicate<Move>> WORKED_OUT = Map.ofEntries(
            Map.entry("empowerment", move -> Gates.powerFor(move) != null),
            Map.entry("delegation", move -> Gates.powerFor(move) != null),
            Map.entry("seizure", move -> Gates.powerFor(move) == PowerAct.COERCE),
            Map.entry("posts", Move::apart),
            Map.entry("jurisdiction-dispute", move -> !move.papers().isEmpty()),
            Map.entry("hearing-right", move -> !move.papers().isEmpty()),
            Map.entry("hearing-course", move -> !move.papers().isEmpty()),
            Map.entry("late-fee-demand", move -> !move.papers().isEmpty()),
            Map.entry("review-window", move -> !move.starts().isEmpty()),
            Map.entry("suit-window", move -> !move.starts().isEmpty()));

    /** Books of powers are asked in parts: what a title says, who may act under it, who takes it; under the same codes. */
    private static final Map<String, Set<String>> PARTS = Map.of(
            "empowerment", Set.of(PowerQuestion.HELD.name(), PowerQuestion.MAY.name()),
            "delegation",
                    Set.of(
                            PowerQuestion.HELD.name(),
                            PowerQuestion.MAY.name(),
                            Delegation.ENTRUSTEE.book().name()));

    @Autowired
    private List<OpenBook<?>> books;

    @Autowired
    private ConfigurableApplicationContext context;

    private final Map<String, Set<String>> own = new HashMap<>();

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
            if (act.clauses().isEmpty()
                    && !WORKED_OUT.getOrDefault(book, never -> false).test(move)) {
                wrong.add(book + "：“" + act.label() + "”没有写明问题，这一步也不是由系统核对或者算出的");
            }
        }));
        assertThat(wrong).isEmpty();
    }

    /** The case's own way to an act, to its papers and to its clocks leads to the book. */
    @Test
    void 没有写明问题的步骤_办理时真的问到这本规则簿() {
        var acting = Reach.of(Arrays.stream(CaseWork.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .toList());
        var wrong = new ArrayList<String>();
        byId().forEach((id, book) -> ASKED.get(id).acts().stream()
                .filter(act -> act.clauses().isEmpty() && act.alike() == asks(acting, book))
                .forEach(act -> wrong.add(id + "：“" + act.label() + (act.alike() ? "”问到了，不必写≈" : "”没有问到，应当写≈"))));
        assertThat(wrong).isEmpty();
    }

    @Test
    void 写明的页面都打得开_打开或者提交时真的问到这本规则簿() {
        var handlers = new HashMap<String, List<Method>>();
        routes.getHandlerMethods()
                .forEach((route, handler) -> route.getPatternValues()
                        .forEach(path -> handlers.computeIfAbsent(path, none -> new ArrayList<>())
                                .add(handler.getMethod())));
        var reached = new HashMap<String, Reach>();
        var wrong = new ArrayList<String>();
        byId().forEach((id, book) -> ASKED.get(id).pages().forEach(page -> {
            if (!handlers.containsKey(page.path())) {
                wrong.add(id + "：没有页面" + page.path());
            } else if (page.alike()
                    == asks(reached.computeIfAbsent(page.path(), path -> below(handlers, path)), book)) {
                wrong.add(id + "：" + page.path() + (page.alike() ? "问到了，应当写=" : "没有问到，应当写≈"));
            }
        }));
        assertThat(wrong).isEmpty();
    }

    private static Reach below(Map<String, List<Method>> handlers, String path) {
        return Reach.of(handlers.entrySet().stream()
                .filter(one -> (one.getKey() + "/").startsWith(path + "/"))
                .flatMap(one -> one.getValue().stream())
                .toList());
    }

    private boolean asks(Reach reach, OpenBook<?> book) {
        return reach.asks(book, books)
                || PARTS.getOrDefault(book.id(), Set.of()).stream().anyMatch(reach.books()::contains)
                || own().get(book.id()).stream().anyMatch(reach.calls()::contains);
    }

    /** What a book reckons by, and hardly any other: methods its own answer calls. */
    private Map<String, Set<String>> own() {
        if (own.isEmpty()) {
            var all = new HashMap<String, Set<String>>();
            for (var name : context.getBeanNamesForType(OpenBook.class)) {
                var made = ((RootBeanDefinition) context.getBeanFactory().getMergedBeanDefinition(name))
                        .getResolvedFactoryMethod();
                all.put(
                        context.getBean(name, OpenBook.class).id(),
                        Reach.of(List.of(Objects.requireNonNull(made))).calls());
            }
            var times = all.values().stream()
                    .flatMap(Set::stream)
                    .collect(Collectors.groupingBy(call -> call, Collectors.counting()));
            all.forEach((id, calls) -> own.put(
                    id, calls.stream().filter(call -> times.get(call) < 4).collect(Collectors.toSet())));
        }
        return own;
    }

    private Map<String, OpenBook<?>> byId() {
        return books.stream().collect(Collectors.toMap(OpenBook::id, book -> book));
    }
}
