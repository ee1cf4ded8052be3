package cn.xiangzhi.intake.open311;

import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.OpenToAll;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 开放接口: what whoever writes a program needs, with this installation's own addresses and codes. */
@Controller
class HelpPages {

    private final Base base;
    private final Places places;

    HelpPages(Base base, Places places) {
        this.base = base;
        this.places = places;
    }

    /** A county and the townships of it, each with the code that is its {@code jurisdiction_id}. */
    record Served(String code, String name, List<Division> townships) {}

    @OpenToAll
    @GetMapping("/public/open311")
    String help(Model model) {
        var served = places.counties().stream()
                .map(code -> new Served(code, places.name(code), places.townships(code)))
                .toList();
        model.addAttribute("url", base.url());
        model.addAttribute("discovery", base.discovery());
        model.addAttribute("served", served);
        model.addAttribute(
                "example", served.stream().map(Served::code).findFirst().orElse("000000"));
        model.addAttribute("perMinute", KeyPages.USUAL);
        return "intake/open311-help";
    }

    /** The root of the interface, where the specification suggests a page for people. */
    @Hidden
    @OpenToAll
    @GetMapping("/open311/about")
    ResponseEntity<Void> root() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", base.help())
                .build();
    }
}
