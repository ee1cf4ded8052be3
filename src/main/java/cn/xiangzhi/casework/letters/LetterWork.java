package cn.xiangzhi.casework.letters;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.MatterGate;
import cn.xiangzhi.shell.WorkItem;
import cn.xiangzhi.shell.WorkSource;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What letters put on the desk: those to be answered here, and those whose answer is late; and who may open our answers. */
@Configuration(proxyBeanMethods = false)
class LetterWork {

    private static final int WARNING = 5;

    @Bean
    WorkSource lettersWaiting(LetterStore letters, Today today) {
        return (actor, limit) -> actor.has(Right.CASE_HANDLE)
                ? letters.waiting(actor.scope(), limit).stream()
                        .filter(letter -> letter.direction() == Direction.IN || letter.late(today.date()))
                        .map(letter -> item(letter, today))
                        .toList()
                : List.of();
    }

    private static WorkItem item(Letter letter, Today today) {
        var due = letter.dueOn();
        var late = letter.late(today.date());
        var light = late
                ? Light.RED
                : due != null && today.date().plusDays(WARNING).isBefore(due) ? Light.GREEN : Light.AMBER;
        return new WorkItem(
                letter.direction() == Direction.IN ? "来函待办" : "去函逾期没有答复",
                letter.kind().label() + "：" + letter.body(),
                letter.subject(),
                "/letters/" + letter.id(),
                light,
                due);
    }

    @Bean
    MatterGate letterPapers(LetterStore letters) {
        return MatterGate.of(
                "letter",
                Set.of(Right.CASE_READ),
                (scope, letter) -> letters.find(scope, letter).isPresent());
    }
}
