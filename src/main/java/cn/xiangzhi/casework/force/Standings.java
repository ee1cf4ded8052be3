package cn.xiangzhi.casework.force;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.file.CaseReading;
import cn.xiangzhi.casework.file.CaseRow;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Standing;
import cn.xiangzhi.organization.Organ;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.powers.Mode;
import cn.xiangzhi.powers.Powers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what {@link Standing} is derived from: the mode at the filing, the organs and the office. */
@Component
class Standings {

    private final CaseReading reading;
    private final Organization organization;
    private final Powers powers;

    Standings(CaseReading reading, Organization organization, Powers powers) {
        this.reading = reading;
        this.organization = organization;
        this.powers = powers;
    }

    /** Nothing before the case is filed. */
    Optional<Standing> of(CaseFile file) {
        var place = file.matter().place();
        return reading.core(new Scope(place.county(), null, null), file.id()).flatMap(row -> of(file, row));
    }

    private Optional<Standing> of(CaseFile file, CaseRow row) {
        var mode = row.mode();
        if (mode == null) {
            return Optional.empty();
        }
        var place = file.matter().place();
        var township = organization.government(place.county(), place.township()).name();
        var organ = row.inTheNameOf();
        var holder = organ == null
                ? township
                : organization.organ(place.county(), organ).map(Organ::name).orElse(township);
        var measures = powers.item(place.county(), file.matter().itemCode())
                .filter(item -> !item.coercive().isBlank())
                .isPresent();
        return Optional.of(Standing.of(
                Mode.valueOf(mode), township, holder, reading.reviewBody(place.county(), place.township()), measures));
    }
}
