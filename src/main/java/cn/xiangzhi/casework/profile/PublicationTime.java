package cn.xiangzhi.casework.profile;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.casework.rules.ProfileNumber;
import cn.xiangzhi.powers.Powers;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * How soon a decision must be public: as the rule of the ministry behind its matter says, where none is known as for every
 * penalty (rules §17, §22).
 */
@Component
public class PublicationTime {

    private static final String TERM = "disclosure.penalty";

    private final Powers powers;
    private final ProfileNumbers numbers;
    private final Terms terms;

    PublicationTime(Powers powers, ProfileNumbers numbers, Terms terms) {
        this.powers = powers;
        this.numbers = numbers;
        this.terms = terms;
    }

    public Terms.Length of(String county, String itemCode, LocalDate decidedOn) {
        var item = powers.item(county, itemCode).orElseThrow(() -> Refused.notFound("权责事项" + itemCode));
        var profile = ProcedureProfile.of(item.field());
        var general = terms.rule(TERM);
        return numbers.value(profile, ProfileNumber.PUBLICATION, decidedOn)
                .filter(value -> value.value().signum() > 0)
                .map(value -> new Terms.Length(
                        profile == ProcedureProfile.MARKET ? TERM + "." + profile.key() : TERM,
                        general.name() + "（" + profile.label() + "）",
                        value.value().intValue(),
                        numbers.unit(profile, ProfileNumber.PUBLICATION),
                        ProfileNumbers.basis(value)))
                .orElseGet(() ->
                        new Terms.Length(TERM, general.name(), general.amount(), general.unit(), general.shownBasis()));
    }
}
