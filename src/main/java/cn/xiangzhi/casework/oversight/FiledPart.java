package cn.xiangzhi.casework.oversight;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.casework.file.CasePart;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.powers.FilingBack;
import cn.xiangzhi.powers.Oversight;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the case page: where its filing with the department stands, and what the department said of it (S14). */
@Component
@Order(70)
class FiledPart implements CasePart {

    private final FilingBack filings;
    private final Oversight oversight;

    FiledPart(FilingBack filings, Oversight oversight) {
        this.filings = filings;
        this.oversight = oversight;
    }

    /** {@code opens}: whether the actor has pages of filings and opinions at all. */
    record Told(FilingBack.@Nullable Told filing, List<Oversight.Said> opinions, boolean opens) {}

    @Override
    public Optional<Shown> of(Actor actor, CaseFile file) {
        var county = file.matter().place().county();
        var filing = filings.of(county, file.id()).orElse(null);
        var opinions = oversight.about(county, file.id());
        if (filing == null && opinions.isEmpty()) {
            return Optional.empty();
        }
        var opens = actor.has(Right.FILE_BACK) || actor.has(Right.OVERSEE) || actor.has(Right.POWER_MANAGE);
        return Optional.of(new Shown("casework/filed-back", new Told(filing, opinions, opens)));
    }
}
