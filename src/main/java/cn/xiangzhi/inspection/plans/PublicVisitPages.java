package cn.xiangzhi.inspection.plans;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.rules.Told;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.secrecy.Sm3;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.OpenToAll;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 扫码入企: what the enterprise sees when it scans the code: who comes, from where, for what; afterwards its rating (F63). */
@Controller
class PublicVisitPages {

    private static final String PAGE = "inspection/public-visit";

    private final CheckCodes codes;
    private final CheckPoints points;
    private final PlanGrounds plans;
    private final CheckBasis basis;
    private final Organization organization;
    private final Today today;

    PublicVisitPages(
            CheckCodes codes,
            CheckPoints points,
            PlanGrounds plans,
            CheckBasis basis,
            Organization organization,
            Today today) {
        this.codes = codes;
        this.points = points;
        this.plans = plans;
        this.basis = basis;
        this.organization = organization;
        this.today = today;
    }

    @OpenToAll
    @GetMapping("/public/visit/{token}")
    String page(@PathVariable String token, Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        try {
            draw(find(token), token, model);
        } catch (Refused no) {
            response.setStatus(Again.status(no.kind()).value());
            model.addAttribute("refusal", no);
        }
        return PAGE;
    }

    private void draw(CheckBook.Check check, String token, Model model) {
        model.addAttribute("check", check);
        model.addAttribute("token", token);
        var all = points.of(check.countyCode(), check.id());
        model.addAttribute("points", all);
        model.addAttribute("grounds", basis.of(check.countyCode(), all));
        model.addAttribute("plans", plans.behind(check.countyCode(), check.id()));
        model.addAttribute("rights", Told.RIGHTS);
        model.addAttribute(
                "body",
                organization
                        .government(check.countyCode(), check.townshipCode())
                        .name());
        model.addAttribute("five", Told.FIVE);
        model.addAttribute("flags", Option.all(RatingFlag.values()));
    }

    @OpenToAll
    @PostMapping("/public/visit/{token}/rating")
    String rate(
            @PathVariable String token,
            @RequestParam(defaultValue = "0") int score,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<RatingFlag> flags,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            var check = find(token);
            if (check.stage() != CheckStage.DONE) {
                throw Refused.invalid("评价没有提交", "检查人员还没有登记结果", "请在检查结束后评价；没有检查就离开的，可以拨打 12345 反映");
            }
            if (score < 1 || score > 5 || words.length() > 500) {
                throw Refused.invalid("评价没有提交", "没有选择满意程度，或者说明超过 500 字", "请选择一至五星");
            }
            var told = flags == null
                    ? ""
                    : flags.stream().distinct().map(RatingFlag::label).collect(Collectors.joining("、"));
            if (!codes.rate(check.countyCode(), digest(token), today.date(), score, words.strip(), told, today.now())) {
                throw Refused.invalid("评价没有提交", "这次检查已经评价过", "每次检查评价一次；还要反映的，请拨打 12345");
            }
        } catch (Refused no) {
            page(token, model, response);
            response.setStatus(Again.status(no.kind()).value());
            model.addAttribute("refusal", no);
            model.addAttribute("words", words);
            return PAGE;
        }
        after.addFlashAttribute("done", "已收到您的评价，检查人员看不到是谁填写的");
        return "redirect:/public/visit/" + token;
    }

    /** By the digest of what was scanned, and only on its day. */
    private CheckBook.Check find(String token) {
        return token.matches("\\d{6}[0-9a-f]{32}")
                ? codes.coded(token.substring(0, 6), digest(token), today.date())
                        .orElseThrow(PublicVisitPages::gone)
                : throwGone();
    }

    private static String digest(String token) {
        return Sm3.hex(token.substring(6));
    }

    private static CheckBook.Check throwGone() {
        throw gone();
    }

    private static Refused gone() {
        return new Refused(
                Refused.Kind.NOT_FOUND,
                null,
                "查不到这次检查",
                "检查码不对，或者不是今天的；检查码只在检查当天有效",
                cn.xiangzhi.base.Basis.house("扫码入企"),
                "请检查人员重新出示；不能出示的，有权拒绝检查，并可拨打 12345 核实");
    }
}
