package cn.xiangzhi.inspection.draw;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.OpenToAll;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Draws for everybody: what was announced, what was drawn, and the texts to redo it from (F60). */
@Controller
class PublicDrawPages {

    private final DrawBook book;
    private final DoubleDraws draws;
    private final Places places;

    PublicDrawPages(DrawBook book, DoubleDraws draws, Places places) {
        this.book = book;
        this.draws = draws;
        this.places = places;
    }

    @OpenToAll
    @GetMapping("/public/draws")
    String all(@RequestParam(defaultValue = "") String township, Model model) {
        var known = township.matches("\\d{9}") && places.find(township).isPresent();
        model.addAttribute("township", known ? places.name(township) : null);
        model.addAttribute("draws", known ? book.all(township.substring(0, 6), township) : List.of());
        return "inspection/public-draws";
    }

    @OpenToAll
    @GetMapping("/public/draws/{county}/{digest}")
    String page(@PathVariable String county, @PathVariable String digest, Model model, HttpServletResponse response) {
        try {
            var draw = find(county, digest);
            model.addAttribute("draw", draw);
            model.addAttribute("township", places.name(draw.townshipCode()));
            model.addAttribute("lines", draws.lines(draw));
        } catch (Refused no) {
            response.setStatus(Again.status(no.kind()).value());
            model.addAttribute("refusal", no);
        }
        return "inspection/public-draw";
    }

    /** One of the texts, byte for byte as its digest was taken. */
    @OpenToAll
    @GetMapping("/public/draws/{county}/{digest}/{text}.txt")
    ResponseEntity<byte[]> text(@PathVariable String county, @PathVariable String digest, @PathVariable String text) {
        var draw = find(county, digest);
        var content = switch (text) {
            case "subjects" -> draw.subjects();
            case "officers" -> draw.officers();
            case "rules" -> draw.rules();
            case "result" -> draw.result();
            default -> null;
        };
        if (content == null) {
            throw Refused.notFound("这份名单");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(content.getBytes(StandardCharsets.UTF_8));
    }

    private DrawBook.Draw find(String county, String digest) {
        if (!county.matches("\\d{6}") || !digest.matches("[0-9a-f]{64}")) {
            throw Refused.notFound("这次抽取");
        }
        return book.announced(county, digest).orElseThrow(() -> Refused.notFound("这次抽取"));
    }
}
