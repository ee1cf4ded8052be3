package cn.xiangzhi.field.pack;

import cn.xiangzhi.casework.TierTexts;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Powers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The powers a township may use, each with what it rests on, its range and the published tiers. */
@Component
class PackedPowers {

    private final Powers powers;
    private final TierTexts tiers;

    PackedPowers(Powers powers, TierTexts tiers) {
        this.powers = powers;
        this.tiers = tiers;
    }

    List<FieldPack.Power> usable(String county, @Nullable String township, LocalDate day) {
        return powers.usable(county, township).stream()
                .map(item -> power(county, item, day))
                .toList();
    }

    private FieldPack.Power power(String county, Item item, LocalDate day) {
        var text = tiers.of(county, item.code(), day);
        return new FieldPack.Power(
                item.code(),
                item.name(),
                item.field(),
                item.basis(),
                String.join("、", item.penalties()),
                range(item),
                item.simple(),
                String.join(" ", item.keywords()),
                text.map(TierTexts.Text::citation).orElse(""),
                text.map(TierTexts.Text::tiers).orElse(List.of()));
    }

    private static String range(Item item) {
        var citizen = between(item.citizenMin(), item.citizenMax());
        var organisation = between(item.organisationMin(), item.organisationMax());
        return Stream.of(
                        citizen.isEmpty() ? "" : "公民 " + citizen,
                        organisation.isEmpty() ? "" : "单位 " + organisation,
                        item.rangeNote())
                .filter(words -> !words.isBlank())
                .reduce((one, other) -> one + "；" + other)
                .orElse("");
    }

    private static String between(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        return most == null
                ? ""
                : (least == null ? "" : least.stripTrailingZeros().toPlainString() + "至")
                        + most.stripTrailingZeros().toPlainString() + "元";
    }
}
