package cn.xiangzhi.casework.desk;

import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.calendar.Announcement;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.calendar.Workdays;
import cn.xiangzhi.casework.money.Demand;
import cn.xiangzhi.casework.money.LateFee;
import cn.xiangzhi.casework.rules.CriminalTransfer;
import cn.xiangzhi.casework.rules.Discretion;
import cn.xiangzhi.casework.rules.Ends;
import cn.xiangzhi.casework.rules.People;
import cn.xiangzhi.casework.rules.Service;
import cn.xiangzhi.casework.rules.SpotCash;
import cn.xiangzhi.casework.rules.SummaryGate;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.Limitation;
import cn.xiangzhi.law.OpenBook;
import cn.xiangzhi.law.Opinion;
import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.law.RefusalCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books of a case from its first day to its last. Amounts come from the parameters of today. */
@Configuration(proxyBeanMethods = false)
class CaseBooks {

    private static final String START = "管辖、人员和立案";
    private static final String SUMMARY = "简易程序";
    private static final String MONEY = "缴款和加处罚款";
    private static final String SERVICE = "送达";
    private static final String END = "结案和移送";

    private static final Gate<Asked.Delivery> MANDATE = Gate.of(
            "送达方式",
            refuses(
                    "送达-9",
                    RefusalCode.SERV_04,
                    "代理人签收，代理权限在送达之日是否已经届满",
                    Asked.Delivery::mandateOver,
                    d -> "代理权限到" + d.mandateUntil() + "届满，此后由代理人签收不是送达"));

    private final Parameters parameters;
    private final Workdays days;
    private final Today today;

    CaseBooks(Parameters parameters, Workdays days, Today today) {
        this.parameters = parameters;
        this.days = days;
        this.today = today;
    }

    @Bean
    OpenBook<?> presentBook() {
        return OpenBook.gate("officers", START, People.Present.class, People.PRESENT);
    }

    @Bean
    OpenBook<?> recusalBook() {
        return OpenBook.gate("recusal", START, People.Recusal.class, People.RECUSAL);
    }

    @Bean
    OpenBook<?> auxiliaryBook() {
        return OpenBook.gate("auxiliary", START, People.Auxiliary.class, People.AUXILIARY);
    }

    @Bean
    OpenBook<?> certificateBook() {
        return OpenBook.gate("certificate", START, People.Applicant.class, People.APPLICANT);
    }

    @Bean
    OpenBook<?> limitationBook() {
        return new OpenBook<>("limitation", START, Limitation.BOOK.name(), Limitation.Facts.class, facts -> {
            var ruling = Limitation.ask(facts);
            return ruling.outcome() == Limitation.Answer.TIME_BARRED
                    ? Opinion.refused(ruling, RefusalCode.PROC_01.refuse("追究行政处罚责任"))
                    : Opinion.of(ruling);
        });
    }

    @Bean
    OpenBook<?> filingBook() {
        return OpenBook.gate("filing", START, Ends.Filing.class, Ends.FILING);
    }

    @Bean
    OpenBook<?> summaryBook() {
        return OpenBook.gate(
                "summary",
                SUMMARY,
                Asked.OnTheSpot.class,
                SummaryGate.GATE
                        .<Asked.OnTheSpot>from(this::summary)
                        .and(People.PRESENT.from(Asked.OnTheSpot::people)));
    }

    @Bean
    OpenBook<?> spotCashBook() {
        return OpenBook.gate("spot-cash", SUMMARY, Asked.Cash.class, SpotCash.GATE.from(this::cash));
    }

    @Bean
    OpenBook<?> lateFeeBook() {
        return OpenBook.reckons("late-fee", MONEY, "加处罚款计算", Asked.Late.class, facts -> {
            var on = today.date();
            var fee = new LateFee(
                    facts.fine(),
                    facts.dueDay(),
                    !facts.notStated(),
                    facts.paused(),
                    parameters.number("latefee.rate", on),
                    parameters.number("latefee.whole", on).signum() > 0);
            var worked = fee.on(facts.paid(), facts.parts());
            return new OpenBook.Reckoned(
                    worked.payable().toPlainString(),
                    "逾期" + fee.days(facts.paid()) + "日，加处罚款" + worked.payable() + "元，连同罚款共"
                            + worked.payable().add(facts.fine()) + "元；计满" + fee.daysToCap() + "日后不再增加");
        });
    }

    @Bean
    OpenBook<?> lateFeeDemandBook() {
        return OpenBook.gate("late-fee-demand", MONEY, Demand.LateFeeDemand.class, Demand.LATE_FEE);
    }

    @Bean
    OpenBook<?> accountBook() {
        return OpenBook.gate("payment-account", MONEY, Demand.Account.class, Demand.ACCOUNT);
    }

    @Bean
    OpenBook<?> handOverBook() {
        return OpenBook.gate("cash-handover", MONEY, Demand.HandOver.class, Demand.HAND_OVER);
    }

    @Bean
    OpenBook<?> indicatorBook() {
        return OpenBook.gate("indicator", MONEY, Demand.Indicator.class, Demand.INDICATOR);
    }

    @Bean
    OpenBook<?> serviceBook() {
        return OpenBook.gate(
                "service",
                SERVICE,
                Asked.Delivery.class,
                MANDATE.and(Service.GATE.from(Asked.Delivery::service)),
                facts -> effective(facts.service()).toString());
    }

    @Bean
    OpenBook<?> discretionBook() {
        return OpenBook.answers("discretion", "告知、审核和决定", Discretion.class, Discretion.BOOK);
    }

    @Bean
    OpenBook<?> penaltyBarredBook() {
        return OpenBook.gate("penalty-barred", "告知、审核和决定", Discretion.class, Discretion.PENALTY);
    }

    @Bean
    OpenBook<?> closingBook() {
        return OpenBook.gate("closing", END, Ends.Closing.class, Ends.CLOSING);
    }

    @Bean
    OpenBook<?> bindingBook() {
        return OpenBook.gate("binding", END, Ends.Binding.class, Ends.BINDING);
    }

    @Bean
    OpenBook<?> sendingBook() {
        return OpenBook.gate("criminal-transfer", END, CriminalTransfer.Sending.class, CriminalTransfer.SENDING);
    }

    @Bean
    OpenBook<?> besideBook() {
        return OpenBook.gate("penalty-beside-crime", END, CriminalTransfer.Beside.class, CriminalTransfer.BESIDE);
    }

    @Bean
    OpenBook<?> afterTransferBook() {
        return OpenBook.answers("after-transfer", END, CriminalTransfer.Answer.class, CriminalTransfer.NEXT);
    }

    @Bean
    OpenBook<?> imposedBook() {
        return OpenBook.answers(
                "imposed-before-transfer", END, CriminalTransfer.Imposed.class, CriminalTransfer.IMPOSED);
    }

    @Bean
    OpenBook<?> recipientBook() {
        return OpenBook.answers("crime-recipient", END, CriminalTransfer.Hint.class, CriminalTransfer.RECIPIENT);
    }

    /** An announcement takes effect as on a case: thirty days, moved past days of rest. */
    private LocalDate effective(Service service) {
        return service.method() == Service.Method.ANNOUNCEMENT
                ? Announcement.effectiveOn(days.calendar(), service.day())
                : service.servedOn();
    }

    private SummaryGate summary(Asked.OnTheSpot facts) {
        return new SummaryGate(
                facts.party(),
                facts.penalty(),
                limit(facts),
                facts.factsClear(),
                facts.disputed(),
                facts.otherLawGoverns());
    }

    private BigDecimal limit(Asked.OnTheSpot facts) {
        var on = today.date();
        var business = parameters.number("business.as.citizen", on).signum() > 0;
        return parameters.number(
                facts.party().citizenAmounts(business) ? "summary.fine.citizen" : "summary.fine.organisation", on);
    }

    private SpotCash cash(Asked.Cash facts) {
        return new SpotCash(
                facts.summary(),
                facts.fine(),
                parameters.number("spot.cash", today.date()),
                facts.hardLater(),
                facts.remote(),
                facts.difficult(),
                facts.asked(),
                facts.fiscalReceipt());
    }
}
