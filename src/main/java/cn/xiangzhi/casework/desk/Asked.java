package cn.xiangzhi.casework.desk;

import cn.xiangzhi.casework.money.LateFee;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.casework.rules.PenaltyKind;
import cn.xiangzhi.casework.rules.People;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.casework.rules.Service;
import cn.xiangzhi.law.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Flat facts for books whose own facts are gathered from a file. */
final class Asked {

    private Asked() {}

    /** A penalty somebody wants to impose on the spot. */
    record OnTheSpot(
            @Fact("当事人类型") PartyKind party,
            @Fact("拟处罚种类") Set<PenaltyKind> penalties,
            @Fact("拟罚款金额（元）") BigDecimal fine,
            @Fact("违法事实确凿并有法定依据") boolean factsClear,
            @Fact("当事人对事实有争议") boolean disputed,
            @Fact("依据的法律另有规定（如治安管理处罚）") boolean otherLawGoverns,
            @Fact("当日证件有效的执法人员数") int officers,
            @Fact("已出示执法证件") boolean certificatesShown) {

        Penalty penalty() {
            var kinds = new TreeSet<String>();
            penalties.forEach(kind -> kinds.add(kind.label()));
            return Penalty.of(String.join("、", kinds), fine, BigDecimal.ZERO);
        }

        People.Present people() {
            return new People.Present(officers, 0, 0, certificatesShown, 0);
        }
    }

    /** Cash in an officer's hand. */
    record Cash(
            @Fact("简易程序作出的决定") boolean summary,
            @Fact("罚款金额（元）") BigDecimal fine,
            @Fact("不当场收缴事后难以执行") boolean hardLater,
            @Fact("边远、水上、交通不便地区") boolean remote,
            @Fact("向银行缴款确有困难") boolean difficult,
            @Fact("当事人提出") boolean asked,
            @Fact("出具财政部门统一制发的专用票据") boolean fiscalReceipt) {}

    /**
     * A fine paid late.
     *
     * @param deferredUntil an approved deferral moves the due date to this day
     */
    record Late(
            @Fact("罚款金额（元，不含没收的款项）") BigDecimal fine,
            @Fact("到期前已缴（元）") BigDecimal paidBefore,
            @Fact("缴款期限") LocalDate due,
            @Fact("经批准延期到（没有则不填）") @Nullable LocalDate deferredUntil,
            @Fact("缴清日期") LocalDate paid,
            @Fact("复议、诉讼期间起（没有则不填）") @Nullable LocalDate remedyFrom,
            @Fact("复议、诉讼期间止（没有则不填）") @Nullable LocalDate remedyTo,
            @Fact("决定书没有写明加处罚款") boolean notStated) {

        LocalDate dueDay() {
            return deferredUntil == null ? due : deferredUntil;
        }

        List<LateFee.Span> paused() {
            return remedyFrom == null || remedyTo == null ? List.of() : List.of(new LateFee.Span(remedyFrom, remedyTo));
        }

        List<LateFee.Part> parts() {
            return paidBefore.signum() == 0 ? List.of() : List.of(new LateFee.Part(dueDay(), paidBefore));
        }
    }

    /**
     * A paper on its way to the party.
     *
     * @param mandateUntil the last day of an agent's power
     * @param profile whose procedure applies; only market supervision lets mail that came back count (MSR 83)
     * @param proved the day of arrival the party proves, where it differs from the sender's record
     */
    record Delivery(
            @Fact("送达方式") Service.Method method,
            @Fact("签收人") Service.Signer signer,
            @Fact("签收、留置、发出成功、退回或者最后公告的日期") LocalDate day,
            @Fact("当事人证明的到达日期（没有则不填）") @Nullable LocalDate proved,
            @Fact("当事人或者同住成年家属拒收") boolean refused,
            @Fact("留在住所") boolean atResidence,
            @Fact("有见证人") boolean witness,
            @Fact("拍照、录像记录") boolean video,
            @Fact("签署了同意电子送达的确认书") boolean consent,
            @Fact("写明了网上申请复议的渠道") boolean onlineRemedyNamed,
            @Fact("下落不明，或者其他方式都已用尽") boolean otherWaysFailed,
            @Fact("地址经当事人书面确认") boolean addressConfirmed,
            @Fact("邮件被退回") boolean returned,
            @Fact("代理权限截至（由代理人签收时填写）") @Nullable LocalDate mandateUntil,
            @Fact("程序规定（不填为通用）") @Nullable ProcedureProfile profile) {

        /** An agent after the mandate has ended is nobody (CPL 88). */
        boolean mandateOver() {
            return signer == Service.Signer.AGENT && mandateUntil != null && mandateUntil.isBefore(day);
        }

        Service service() {
            return new Service(
                    method,
                    signer,
                    method == Service.Method.ELECTRONIC && proved != null ? proved : day,
                    refused,
                    atResidence,
                    witness,
                    video,
                    consent,
                    onlineRemedyNamed,
                    otherWaysFailed,
                    addressConfirmed && profile != null && profile.returnedMailServes(),
                    returned);
        }
    }
}
