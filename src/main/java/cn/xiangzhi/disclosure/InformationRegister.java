package cn.xiangzhi.disclosure;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.disclosure.request.RequestAnswers;
import cn.xiangzhi.disclosure.request.RequestChannel;
import cn.xiangzhi.disclosure.request.RequestDesk;
import cn.xiangzhi.disclosure.rules.InformationRights;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door of the register of requests for information, for imports and the demonstration (GIR 29, 36). */
@Component
public class InformationRegister {

    private final RequestDesk desk;
    private final RequestAnswers answers;

    InformationRegister(RequestDesk desk, RequestAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    /** A citizen's request that came in person on that day. */
    public record Asked(
            UUID id, String township, String applicant, String identity, String contact, String sought, LocalDate on) {}

    public UUID receive(Actor actor, Asked asked) {
        return desk.receive(
                actor,
                asked.id(),
                new RequestDesk.Application(
                        asked.township(),
                        asked.applicant(),
                        true,
                        asked.identity(),
                        asked.contact(),
                        RequestChannel.IN_PERSON,
                        asked.sought(),
                        "纸质，自行领取",
                        asked.on()));
    }

    /** Answers a request nothing was done about since it came; a case file may be kept back (GIR 16(2)). */
    public void answer(Actor actor, UUID id, boolean caseFile, String reason, String words) {
        var facts = new InformationRights.Request(
                caseFile, false, false, false, false, false, false, false, false, false, false, false, false, false,
                false, false);
        answers.answer(actor, id, 0, new RequestAnswers.Given(facts, false, false, reason, words));
    }
}
