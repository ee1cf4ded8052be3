package cn.xiangzhi.casework.rules.benchmark;

import static cn.xiangzhi.law.Citation.of;
import static cn.xiangzhi.law.Gate.clause;
import static cn.xiangzhi.law.Statute.PPL;

import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.No;

/** A fine beside its benchmark: weighed by it, or left with a reason that the heads discuss (PPL 34, 57(2); F35). */
public final class Leaving {

    private Leaving() {}

    /** A fine somebody proposes. */
    public record Proposed(
            @Fact("本事项有已公布、在有效期内的裁量基准") boolean inForce,
            @Fact("已按裁量基准确定档次") boolean weighed,
            @Fact("拟罚款数额超出本档幅度") boolean outside,
            @Fact("写明了偏离裁量基准的理由") boolean reasoned,
            @Fact("适用简易程序") boolean summary) {

        boolean leaves() {
            return inForce && (outside || !weighed);
        }
    }

    public static final Gate<Proposed> GATE = Gate.of(
            "偏离裁量基准",
            clause(
                    "裁量基准-1",
                    of(PPL, 34),
                    "简易程序的罚款是否没有按裁量基准确定档次",
                    p -> p.summary() && p.inForce() && !p.weighed(),
                    No.<Proposed>say("PROC-11", "本事项有裁量基准，没有按基准确定档次", "请在“裁量计算”中填写要素，把结果带入后再提交")
                            .whenStated()),
            clause(
                    "裁量基准-2",
                    of(PPL, 34),
                    "简易程序是否偏离裁量基准",
                    p -> p.summary() && p.leaves(),
                    No.<Proposed>say("PROC-11", "偏离裁量基准须由负责人集体讨论，当场处罚不能偏离", "请在本档幅度内确定数额；确需偏离的，转为普通程序办理")
                            .whenStated()),
            clause(
                    "裁量基准-3",
                    of(PPL, 34),
                    "是否没有按裁量基准确定档次，也没有写明理由",
                    p -> p.inForce() && !p.weighed() && !p.reasoned(),
                    No.<Proposed>say("PROC-11", "本事项有裁量基准，没有按基准确定档次", "请在“裁量计算”中填写要素，把结果带入；确需偏离的，写明理由并集体讨论")
                            .whenStated()),
            clause(
                    "裁量基准-4",
                    of(PPL, 34),
                    "数额是否超出本档幅度而没有写明理由",
                    p -> p.inForce() && p.outside() && !p.reasoned(),
                    No.<Proposed>say("PROC-11", "拟罚款数额超出裁量基准本档的幅度，没有写明理由", "请在本档幅度内确定数额，或者写明偏离的理由，并在决定前集体讨论")
                            .whenStated()));
}
