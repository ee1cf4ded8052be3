package cn.xiangzhi.casework.flow;

import cn.xiangzhi.casework.rules.PartyKind;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The party as the file's core knows it: never the plain name of a natural person.
 *
 * @param shown the name as screens show it
 * @param identified whether kind, name and address are registered, so that papers can be made out
 */
public record Party(PartyKind kind, String shown, @Nullable LocalDate birth, boolean identified) {

    /** Completed years on that day; the birthday itself completes a year. */
    public @Nullable Integer ageOn(LocalDate day) {
        return birth == null ? null : Period.between(birth, day).getYears();
    }
}
