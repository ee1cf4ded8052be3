package cn.xiangzhi.casework.payment;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.file.FurtherPapers;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.money.Plan.Instalment;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues payment notices, issues them anew when day or sum change, and takes them back when the decision falls (T20, T31). */
@Component
class PayNotices {

    private final PayNoticeStore store;
    private final FurtherPapers further;
    private final Papers papers;
    private final Audit audit;

    PayNotices(PayNoticeStore store, FurtherPapers further, Papers papers, Audit audit) {
        this.store = store;
        this.further = further;
        this.papers = papers;
        this.audit = audit;
    }

    /** One notice for each part. */
    void issue(Actor actor, CaseFile file, Act act, List<Instalment> parts) {
        var place = file.matter().place();
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var code = store.code(place.county(), act.on().getYear());
            var notice = new PayNotice(
                    Ids.next(),
                    place.township(),
                    file.id(),
                    act.id(),
                    i + 1,
                    parts.size(),
                    code,
                    "",
                    part.amount(),
                    act.on(),
                    part.due(),
                    PayNotice.VALID,
                    "",
                    new UUID(0, 0),
                    1);
            store.add(place.county(), with(notice, paper(actor, file, act, notice)));
        }
    }

    /** Those still valid are no longer: their papers are voided with the reason. */
    void close(Actor actor, CaseFile file, String state, String reason) {
        var county = file.matter().place().county();
        store.ofCase(county, file.id()).stream().filter(PayNotice::valid).forEach(notice -> {
            store.close(county, notice.id(), state, reason);
            papers.voidPaper(actor, notice.paper(), reason);
        });
    }

    private UUID paper(Actor actor, CaseFile file, Act act, PayNotice n) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("应缴金额", Penalty.yuan(n.amount()));
        fields.put("缴款码", n.code());
        fields.put("缴款期限", n.dueOn());
        fields.put("期次", n.parts() == 1 ? "" : n.term());
        fields.put("非税缴款通知书号", n.financeNumber());
        return further.issue(actor, file, act, PaperKind.PAYMENT_NOTICE, fields).id();
    }

    private static PayNotice with(PayNotice n, UUID paper) {
        return new PayNotice(
                n.id(),
                n.townshipCode(),
                n.caseId(),
                n.actId(),
                n.part(),
                n.parts(),
                n.code(),
                n.financeNumber(),
                n.amount(),
                n.issuedOn(),
                n.dueOn(),
                n.state(),
                n.reason(),
                paper,
                n.version());
    }

    /** The number the treasury's own system gave; the paper is made anew with it, the code stays. */
    @Transactional
    public void number(Actor actor, PayNotice seen, CaseFile file, String number) {
        actor.must(Right.PAYMENT_RECORD, "登记非税缴款通知书号");
        var act = file.acts().stream()
                .filter(one -> one.id().equals(seen.actId()))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("缴款通知书"));
        if (!seen.valid()) {
            throw Refused.invalid("号码未登记", "这份缴款通知书已经换发或者撤回", "请登记在有效的缴款通知书上");
        }
        if (number.equals(seen.financeNumber())) {
            return;
        }
        if (!number.matches("[0-9A-Za-z-]{6,40}") || PayCode.valid(number)) {
            throw Refused.invalid("号码未登记", "“" + number + "”不是财政非税系统的号码", "请照财政非税系统开出的号码填写，不填本系统的缴款码");
        }
        var numbered = numbered(seen, number);
        var paper = paper(actor, file, act, numbered);
        papers.voidPaper(actor, seen.paper(), "登记非税缴款通知书号以后换发，缴款码不变");
        try {
            if (!store.number(actor.county(), seen, number, paper)) {
                throw Refused.stale("缴款通知书");
            }
        } catch (DuplicateKeyException taken) {
            throw Refused.invalid("号码未登记", "号码" + number + "已经登记在另一份缴款通知书上", "请核对号码");
        }
        audit.record(actor, "登记非税缴款通知书号", "case", file.id(), seen.code() + " " + number);
    }

    private static PayNotice numbered(PayNotice n, String number) {
        return new PayNotice(
                n.id(),
                n.townshipCode(),
                n.caseId(),
                n.actId(),
                n.part(),
                n.parts(),
                n.code(),
                number,
                n.amount(),
                n.issuedOn(),
                n.dueOn(),
                n.state(),
                n.reason(),
                n.paper(),
                n.version());
    }
}
