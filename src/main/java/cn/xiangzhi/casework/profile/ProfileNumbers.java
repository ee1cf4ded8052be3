package cn.xiangzhi.casework.profile;

import cn.xiangzhi.calendar.TermUnit;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.casework.rules.ProfileNumber;
import cn.xiangzhi.law.Parameter;
import cn.xiangzhi.law.Parameters;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The numbers of the profiles on a day; what no rule is known to set is not there, and the statute alone holds. */
@Component
public class ProfileNumbers {

    private final Parameters parameters;

    ProfileNumbers(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The value with where it comes from. */
    public Optional<Parameter.Value> value(ProcedureProfile profile, ProfileNumber number, LocalDate on) {
        return profile.key() == null
                ? Optional.empty()
                : parameter(profile, number).on(on);
    }

    /** How long a party may plead under the ministry's own rule; empty where none is known. */
    Optional<Parameter.Value> plea(ProcedureProfile profile, LocalDate on) {
        return value(profile, ProfileNumber.PLEA, on)
                .filter(value -> value.value().signum() > 0);
    }

    /** The time to plead where no ministry's rule gives one: what the office holds reasonable (rules §8.2, T12). */
    Parameter.Value reasonablePlea(LocalDate on) {
        return parameters.value("plea.window", on);
    }

    TermUnit unit(ProcedureProfile profile, ProfileNumber number) {
        return parameter(profile, number).unit().contains("工作日") ? TermUnit.WORKING_DAY : TermUnit.DAY;
    }

    Parameter parameter(ProcedureProfile profile, ProfileNumber number) {
        return parameters.find("profile." + profile.key() + "." + number.key());
    }

    public Optional<Integer> days(ProcedureProfile profile, ProfileNumber number, LocalDate on) {
        return value(profile, number, on).map(value -> value.value().intValue()).filter(days -> days > 0);
    }

    public boolean yes(ProcedureProfile profile, ProfileNumber number, LocalDate on) {
        return days(profile, number, on).isPresent();
    }

    /** The basis as a clock shows it: with the source of an office's own value, or that a lawyer must still confirm it. */
    public static String basis(Parameter.Value value) {
        if (!value.source().isEmpty()) {
            return value.source() + "（" + value.note() + "）";
        }
        return value.confidence().marked(value.basis().label());
    }
}
