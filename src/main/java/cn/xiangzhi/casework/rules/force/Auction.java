package cn.xiangzhi.casework.rules.force;

import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.calendar.WorkCalendar;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.powers.Mode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Things lawfully seized may be auctioned against the fine without the court once the remedies are over unused and the
 * demand was in vain (AEL 46(3)); who acts for another organ never holds seized things.
 *
 * @param demandServed null when no demand was served
 */
public record Auction(
        @Fact("办案方式") @Nullable Mode mode,
        @Fact("财物是依法查封、扣押的") boolean lawfullySeized,
        @Fact("决定书送达日") LocalDate served,
        @Fact("当场处罚（复议前置）") boolean summary,
        @Fact("已申请复议或者提起诉讼，还没有结果") boolean remedyUsed,
        @Fact("收到复议决定（或者复议期满）的日期（没有复议则不填）") @Nullable LocalDate reviewReceived,
        @Fact("催告书送达日（没有催告则不填）") @Nullable LocalDate demandServed,
        @Fact("拍卖日期") LocalDate on) {

    private Enforcement.Application asked() {
        return new Enforcement.Application(served, summary, remedyUsed, reviewReceived, demandServed, null, on);
    }

    /** May they be auctioned that day? */
    public static Gate<Auction> gate(WorkCalendar days) {
        return Gate.of(
                "拍卖查封扣押的财物抵缴罚款",
                refuses(
                        "拍卖-1",
                        RefusalCode.ENFC_01,
                        "财物是否不是依法查封、扣押的，或者是委托执法",
                        a -> !a.lawfullySeized() || a.mode() == Mode.DELEGATED,
                        a -> "只有依法查封、扣押的财物才可以不经法院拍卖抵缴罚款，其他的应当申请人民法院强制执行"),
                refuses(
                        "拍卖-2",
                        RefusalCode.ENFC_03,
                        "复议、诉讼期限是否尚未届满，或者正在复议、诉讼",
                        a -> a.remedyUsed() || a.asked().inWindow(days)),
                refuses("拍卖-3", RefusalCode.ENFC_02, "是否没有催告", a -> a.demandServed() == null),
                refuses(
                        "拍卖-4",
                        RefusalCode.ENFC_02,
                        "催告送达后是否未满十个工作日",
                        a -> a.asked().tooSoonAfterDemand(days)));
    }
}
