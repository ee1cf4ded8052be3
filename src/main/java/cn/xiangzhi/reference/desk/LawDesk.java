package cn.xiangzhi.reference.desk;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.law.AskedAt;
import cn.xiangzhi.law.OpenBook;
import cn.xiangzhi.law.Opinion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Every rule book of the house, gathered from the rooms that keep them. */
@Component
class LawDesk {

    /** The order of a case; topics not named here come last. */
    private static final List<String> TOPICS = List.of(
            "赋权、委托和管辖",
            "管辖、人员和立案",
            "简易程序",
            "证据",
            "强制措施",
            "告知、审核和决定",
            "听证",
            "送达",
            "缴款和加处罚款",
            "复议和诉讼",
            "强制执行",
            "结案和移送",
            "公示和公开",
            "归档和保管",
            GovernanceBooks.TOPIC);

    private final Map<String, OpenBook<?>> books = new TreeMap<>();
    private final List<OpenBook<?>> inOrder;
    private final Map<String, AskedAt> asked = AskedAt.all();

    LawDesk(List<OpenBook<?>> all) {
        for (var book : all) {
            FactField.of(book.facts());
            if (!asked.containsKey(book.id())) {
                throw new IllegalStateException("law/asked.csv does not say where " + book.id() + " is asked");
            }
            if (books.put(book.id(), book) != null) {
                throw new IllegalStateException("two rule books are called " + book.id());
            }
        }
        inOrder = all.stream()
                .sorted(Comparator.comparingInt((OpenBook<?> book) -> place(book.topic())))
                .toList();
    }

    List<OpenBook<?>> all() {
        return inOrder;
    }

    /** Where the house asks a book by itself. */
    AskedAt asked(OpenBook<?> book) {
        return Objects.requireNonNull(asked.get(book.id()));
    }

    OpenBook<?> find(String id) {
        var book = books.get(id);
        if (book == null) {
            throw Refused.notFound("规则簿“" + (id.length() > 60 ? id.substring(0, 60) : id) + "”");
        }
        return book;
    }

    Opinion ask(String id, Map<String, List<String>> given) {
        return ask(find(id), given);
    }

    private static <F extends Record> Opinion ask(OpenBook<F> book, Map<String, List<String>> given) {
        return book.ask().apply(FactReader.read(book.facts(), given));
    }

    private static int place(String topic) {
        var at = TOPICS.indexOf(topic);
        return at < 0 ? TOPICS.size() : at;
    }
}
