package cn.xiangzhi.powers.pages;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.holdings.Holding;
import cn.xiangzhi.powers.rules.Delegation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form by which a township's title to an item is entered. */
public record GrantForm(
        @Nullable UUID once,
        @NotBlank(message = "请选择乡镇（街道）") String township,
        @NotNull(message = "请选择来源") @Nullable PowerSource source,

        @NotBlank(message = "请填写赋权决定或依据的名称") @Size(max = 200, message = "名称不超过 200 字")
        String decision,

        @NotNull(message = "请选择作出决定的层级") Holding.@Nullable Level level,
        @Size(max = 100, message = "文号不超过 100 字") String number,
        @Nullable LocalDate publishedOn,
        @Size(max = 300, message = "网址不超过 300 字") String url,
        boolean measuresToo,
        @Nullable UUID entruster,
        @Size(max = 300, message = "委托依据不超过 300 字") String entrustBasis,
        @Size(max = 100, message = "编号不超过 100 字") String agreement,
        @Size(max = 500, message = "委托事项不超过 500 字") String matters,
        @Size(max = 500, message = "委托权限不超过 500 字") String authority,
        @Nullable LocalDate agreementFrom,
        @Nullable LocalDate agreementTo,
        @Nullable LocalDate publishedByEntruster,
        @Nullable LocalDate publishedByTownship,
        Delegation.@Nullable Body body,
        boolean officers,
        boolean means,
        @NotNull(message = "请填写行使起日") @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static GrantForm empty(@Nullable String township) {
        return new GrantForm(
                null,
                township == null ? "" : township,
                null,
                "",
                null,
                "",
                null,
                "",
                false,
                null,
                "",
                "",
                "",
                "",
                null,
                null,
                null,
                null,
                Delegation.Body.ADMINISTRATIVE_ORGAN,
                false,
                false,
                null,
                null);
    }

    /** Who is entrusted and what it has for it; null where the form does not say (PPL 21). */
    Delegation.@Nullable Entrustee entrustee() {
        return body == null ? null : new Delegation.Entrustee(body, officers, means);
    }

    Holding holding(
            UUID id,
            Actor actor,
            String item,
            PowerSource source,
            Holding.Level level,
            LocalDate from,
            @Nullable Organ organ) {
        return new Holding(
                id,
                actor.county(),
                township,
                item,
                source,
                1,
                new Holding.Decision(decision.strip(), level, number.strip(), publishedOn, url.strip(), measuresToo),
                organ == null
                        ? null
                        : new Holding.Deed(
                                organ.id(),
                                organ.name(),
                                entrustBasis.strip(),
                                agreement.strip(),
                                matters.strip(),
                                authority.strip(),
                                agreementFrom,
                                agreementTo,
                                publishedByEntruster,
                                publishedByTownship),
                from,
                to,
                false,
                "",
                0);
    }
}
