package cn.xiangzhi.casework.letters;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.rules.Jurisdiction;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.organization.Organization;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is answered to letters, theirs to ours and ours to theirs (PPL 26). */
@Component
public class LetterAnswers {

    private final LetterStore letters;
    private final LetterClocks clocks;
    private final Papers papers;
    private final Organization organization;
    private final Audit audit;
    private final Today today;

    LetterAnswers(
            LetterStore letters,
            LetterClocks clocks,
            Papers papers,
            Organization organization,
            Audit audit,
            Today today) {
        this.letters = letters;
        this.clocks = clocks;
        this.papers = papers;
        this.organization = organization;
        this.audit = audit;
        this.today = today;
    }

    /** What is answered, theirs to ours or ours to theirs; ours goes out as a letter with a number. */
    public record Reply(LetterAnswer answer, String words, String number, LocalDate on, String phone) {}

    @Transactional
    public void answer(Actor actor, UUID id, long version, Reply reply) {
        actor.must(Right.CASE_HANDLE, "登记答复");
        var letter = letters.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("函"));
        if (letter.version() != version) {
            throw Refused.stale("函");
        }
        if (letter.kind() == LetterKind.DESIGNATION && letter.direction() == Direction.OUT
                || letter.kind() == LetterKind.TRANSFER
                        && reply.answer() == LetterAnswer.RETURN
                        && letter.direction() == Direction.OUT) {
            throw Refused.invalid("答复没有登记", "移送的退回、指定管辖的结果是案件的步骤", "请在案件中办理“登记移送的案件（线索）退回”或者“登记指定管辖结果”，这里自动更新");
        }
        if (!letter.stage().answers().contains(reply.answer())) {
            throw Refused.invalid(
                    "答复没有登记",
                    "现在是“" + letter.stage().label() + "”，不能登记“" + reply.answer().label() + "”",
                    "请核对函的进度");
        }
        var unable = reply.answer().reasoned();
        if (letter.kind() == LetterKind.ASSISTANCE) {
            Jurisdiction.HELP.pass(
                    "答复没有登记",
                    new Jurisdiction.Help(!unable, !unable, !reply.words().isBlank()));
        } else if (unable && reply.words().isBlank()) {
            throw Refused.unlawful(null, "答复没有登记", "不同意或者退回没有写明理由", Basis.house("不予接收的书面说明理由（行政处罚法第26条）"), "请写明理由");
        }
        if (reply.on().isAfter(today.date()) || reply.on().isBefore(letter.sentOn())) {
            throw Refused.invalid("答复没有登记", "答复日期晚于今天，或者早于" + letter.sentOn(), "请核对日期");
        }
        var paper = letter.direction() == Direction.IN && letter.stage() == LetterStage.WAITING
                ? reply(actor, letter, reply)
                : null;
        var said = new LetterStore.Said(
                reply.words().strip(),
                paper == null ? reply.number().strip() : Objects.requireNonNullElse(paper.number(), ""),
                reply.on(),
                actor.name(),
                paper == null ? null : paper.id());
        clocks.settle(actor.county(), letter, reply.answer().to(), said, Ids.next());
        audit.record(actor, "登记函的答复", "letter", id, reply.answer().label());
    }

    private Paper reply(Actor actor, Letter letter, Reply reply) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("受函机关", letter.body());
        fields.put("来函", letter.theirNumber().isEmpty() ? "来函" : "“" + letter.theirNumber() + "”");
        fields.put("案由", letter.subject());
        fields.put("答复意见", reply.answer().label());
        fields.put("理由", reply.words().isBlank() ? "属于本机关职权范围" : reply.words().strip());
        fields.put("联系人", actor.name());
        fields.put("联系电话", reply.phone().strip());
        var organ =
                organization.government(actor.county(), letter.townshipCode()).id();
        return papers.issue(actor, organ, PaperKind.REPLY_LETTER, "letter", letter.id(), reply.on(), fields);
    }
}
