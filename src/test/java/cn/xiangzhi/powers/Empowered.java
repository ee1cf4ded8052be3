package cn.xiangzhi.powers;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import java.time.LocalDate;

/** Gives a township of a test the power over what stands on pavements (CG-CF-007), so that such orders are its own to do. */
public final class Empowered {

    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

    private Empowered() {}

    public static void pavements(PowerRegister register, Actor maker, String township) {
        register.grant(
                maker,
                new NewHolding(
                        Ids.next(),
                        township,
                        "CG-CF-007",
                        PowerSource.EMPOWERED,
                        "省人民政府决定",
                        "某政〔2025〕15号",
                        SINCE,
                        SINCE,
                        null,
                        null));
    }
}
