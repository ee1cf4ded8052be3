package cn.xiangzhi.disclosure.request;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.disclosure.rules.InformationRights;
import cn.xiangzhi.disclosure.rules.InformationRights.Reply;
import cn.xiangzhi.disclosure.rules.InformationRights.Request;
import cn.xiangzhi.disclosure.rules.InformationTerms;
import cn.xiangzhi.law.Finding;
import cn.xiangzhi.shell.Show;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The answer: what is known of the request decides which it is; a refusal says why, and somebody else's rights are heard first (GIR 32, 36). */
@Component
public class RequestAnswers {

    private final RequestStore requests;
    private final RequestDesk desk;
    private final RequestPapers papers;
    private final RequestClocks clocks;
    private final Today today;

    RequestAnswers(RequestStore requests, RequestDesk desk, RequestPapers papers, RequestClocks clocks, Today today) {
        this.requests = requests;
        this.desk = desk;
        this.papers = papers;
        this.clocks = clocks;
        this.today = today;
    }

    /**
     * What the officer found and says.
     *
     * @param discloseAnyway where the law only allows to keep back, it is given all the same
     * @param thirdTold a third party that objected was told in writing that it is disclosed for the public interest
     */
    public record Given(Request facts, boolean discloseAnyway, boolean thirdTold, String reason, String words) {}

    @Transactional
    public Reply answer(Actor actor, UUID id, long version, Given given) {
        var r = desk.step(actor, id, version, RequestStage.RECEIVED);
        var ruling = InformationRights.REQUEST.ask(given.facts());
        var reply = ruling.outcome() == Reply.MAY_REFUSE && given.discloseAnyway() ? Reply.DISCLOSE : ruling.outcome();
        InformationTerms.THIRD_PARTY.pass(
                "不能答复",
                new InformationTerms.ThirdParty(
                        given.facts().thirdPartyHarm(),
                        r.consultedOn() != null,
                        r.opinion() == ThirdPartyOpinion.OBJECTS,
                        r.opinion() == ThirdPartyOpinion.SILENT,
                        reply.gives(),
                        given.facts().publicInterest(),
                        given.thirdTold()));
        if (reply.refuses() && given.reason().isBlank()) {
            throw Refused.unlawful(
                    null, "不能答复", "答复为“" + reply.label() + "”，没有说明理由", InformationRequest.gir(36), "请写明理由");
        }
        if (given.words().isBlank()) {
            throw Refused.invalid("没有答复", "没有写明答复的内容", "公开的写明公开的内容或者附件；其他的写明告知的事项");
        }
        var on = today.date();
        var due = clocks.due(actor.county(), id);
        RequestDesk.must(requests.answer(
                actor.county(), r, reply, given.reason().strip(), given.words().strip(), on));
        var paper = papers.answer(
                actor,
                r,
                new RequestPapers.Answered(
                        reply,
                        ruling.findings().stream()
                                .filter(Finding::yes)
                                .map(Finding::basis)
                                .reduce((first, last) -> last)
                                .orElse(InformationRequest.gir(36).label()),
                        given.reason().strip(),
                        given.words().strip()),
                on);
        requests.paper(actor.county(), id, paper.id(), paper.number());
        desk.close(
                actor,
                r,
                "答复：" + reply.said(),
                (on.isAfter(due) ? "逾期答复（期限到" + Show.date(due) + "）。" : "")
                        + given.reason().strip(),
                InformationRequest.gir(36));
        return reply;
    }
}
