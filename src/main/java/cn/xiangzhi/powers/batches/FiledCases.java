package cn.xiangzhi.powers.batches;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.powers.lists.CountySeat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases a department had filed before the power came down: who finishes each, and the receipt of what was handed over (HN-2025). */
@Component
class FiledCases {

    private final Agreements agreements;
    private final Batches batches;
    private final Audit audit;
    private final Today today;

    FiledCases(Agreements agreements, Batches batches, Audit audit, Today today) {
        this.agreements = agreements;
        this.batches = batches;
        this.audit = audit;
        this.today = today;
    }

    /** A case the department had filed before, with who finishes it (HN-2025). */
    @Transactional
    public void add(Actor actor, UUID id, FiledCase filed) {
        CountySeat.must(actor, "登记移交前的案件");
        var agreement = agreements.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("协议"));
        var what = "案件没有登记";
        if (filed.caseNumber().isBlank()) {
            throw Refused.invalid(what, "没有填写案号", "请填写部门的案号");
        }
        if (batches.ofAgreement(actor.county(), id).stream()
                .noneMatch(answer -> answer.itemCode().equals(filed.itemCode()))) {
            throw Refused.invalid(what, filed.itemCode() + "不在这份协议的事项内", "请核对事项编码");
        }
        if (!filed.filedOn().isBefore(agreement.begins())) {
            throw RefusalCode.AUTH_08.refuse(what, "立案日期不早于职权移交的" + agreement.begins() + "，部门已不能立案");
        }
        agreements.addCase(actor, agreement, filed, today.now());
        audit.record(
                actor,
                "登记移交前的案件",
                "agreement",
                id,
                filed.caseNumber() + " " + filed.decision().label());
    }

    /** The township receives a case that was handed over. */
    @Transactional
    public void receive(Actor actor, UUID id, UUID filed, String receipt) {
        var agreement = agreements.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("协议"));
        BatchDesk.townshipSeat(actor, agreement.townshipCode(), "接收移交的案件");
        if (receipt.isBlank()) {
            throw Refused.invalid("案件没有接收", "没有填写接收回执", "请填写接收人、日期和材料");
        }
        if (!agreements.receipt(actor.county(), id, filed, receipt.strip())) {
            throw Refused.notFound("待接收的案件");
        }
        audit.record(actor, "接收移交的案件", "agreement", id, receipt);
    }
}
