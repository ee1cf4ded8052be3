package cn.xiangzhi.casework.profile;

import cn.xiangzhi.base.Confidence;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.rules.ProcedureProfile;
import cn.xiangzhi.casework.rules.ProfileNumber;
import cn.xiangzhi.law.Parameter;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The procedures of the ministries side by side, each number with its level and how surely it is known (rules §22). */
@Controller
class ProfilePages {

    private static final List<ProcedureProfile> PROFILES = Arrays.stream(ProcedureProfile.values())
            .filter(profile -> profile != ProcedureProfile.STATUTE)
            .toList();

    private final ProfileNumbers numbers;
    private final Today today;

    ProfilePages(ProfileNumbers numbers, Today today) {
        this.numbers = numbers;
        this.today = today;
    }

    /** A number over all profiles. */
    record Line(String label, List<Cell> cells) {}

    /** One number of one profile; {@code value} is null where only the statute holds. */
    record Cell(String profile, String parameter, String words, Parameter.@Nullable Value value) {

        public boolean doubtful() {
            return value != null && value.confidence() != Confidence.VERIFIED;
        }
    }

    @Needs(Right.LAW_READ)
    @GetMapping("/law/profiles")
    String all(Model model) {
        model.addAttribute("profiles", PROFILES);
        model.addAttribute(
                "lines",
                Arrays.stream(ProfileNumber.values())
                        .map(number -> new Line(
                                number.label(),
                                PROFILES.stream()
                                        .map(profile -> cell(profile, number))
                                        .toList()))
                        .toList());
        return "casework/profiles";
    }

    private Cell cell(ProcedureProfile profile, ProfileNumber number) {
        var parameter = numbers.parameter(profile, number);
        var value = parameter.on(today.date()).orElse(null);
        return new Cell(profile.label(), parameter.id(), words(parameter, number, value), value);
    }

    private static String words(Parameter parameter, ProfileNumber number, Parameter.@Nullable Value value) {
        if (value == null) {
            return "未设定，只按法律";
        }
        if (number.yesOrNo()) {
            return value.value().signum() > 0 ? "不计入" : "计入";
        }
        return value.value().stripTrailingZeros().toPlainString() + parameter.unit();
    }

    /** The line of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry profilesLine() {
            return new MenuEntry(MenuEntry.Group.CASEWORK, 88, "各领域程序", "/law/profiles", Right.LAW_READ);
        }
    }
}
