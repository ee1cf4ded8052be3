package cn.xiangzhi.powers;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import java.time.LocalDate;

/** Gives a township of a test a power; the one over what stands on pavements (CG-CF-007) makes such orders its own to do. */
public final class Empowered {

    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

    private Empowered() {}

    public static void pavements(PowerRegister register, Actor maker, String township) {
        with(register, maker, township, "CG-CF-007");
    }

    public static void with(PowerRegister register, Actor maker, String township, String item) {
        register.grant(
                maker,
                new NewHolding(
                        Ids.next(),
                        township,
                        item,
                        PowerSource.EMPOWERED,
                        "省人民政府决定",
                        "某政〔2025〕15号",
                        SINCE,
                        SINCE,
                        null,
                        null));
    }
}
