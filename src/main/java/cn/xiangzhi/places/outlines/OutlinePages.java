package cn.xiangzhi.places.outlines;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.divisions.DivisionStore;
import cn.xiangzhi.places.grids.GridStore;
import cn.xiangzhi.places.grids.Outline;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.SheetReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Outlines in and out as GeoJSON, and what the grids of each village leave open (S19). */
@Controller
class OutlinePages {

    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private final OutlineImport imports;
    private final DivisionStore divisions;
    private final GridStore grids;

    OutlinePages(OutlineImport imports, DivisionStore divisions, GridStore grids) {
        this.imports = imports;
        this.divisions = divisions;
        this.grids = grids;
    }

    /** A village with what its grids leave open. */
    record Open(String code, String name, int grids, boolean drawn, List<OutlineCheck.Gap> gaps) {}

    @Needs(Right.PLACE_READ)
    @GetMapping("/places/outlines")
    String page(Actor actor, Model model) {
        model.addAttribute("villages", open(actor));
        model.addAttribute("manages", actor.has(Right.PLACE_MANAGE));
        return "places/outlines";
    }

    private List<Open> open(Actor actor) {
        var township = actor.scope().township();
        var own = grids.open(actor.county(), township).stream()
                .collect(Collectors.groupingBy(GridStore.Row::villageCode));
        return divisions.ofCounty(actor.county(), township).stream()
                .filter(row -> row.validTo() == null && row.division().level() == Division.Level.VILLAGE)
                .map(row -> {
                    var here = own.getOrDefault(row.division().code(), List.of());
                    var drawn = here.stream()
                            .map(GridStore.Row::boundary)
                            .filter(boundary -> boundary != null)
                            .map(Outline::parse)
                            .toList();
                    var outline = row.outline();
                    return new Open(
                            row.division().code(),
                            row.division().name(),
                            here.size(),
                            outline != null,
                            outline == null ? List.of() : OutlineCheck.gaps(Outline.parse(outline), drawn));
                })
                .toList();
    }

    /** The outlines of one's scope as a file that can be brought in again. */
    @Needs(Right.PLACE_READ)
    @GetMapping("/places/outlines.geojson")
    ResponseEntity<byte[]> export(Actor actor) {
        var township = actor.scope().township();
        var features = grids.open(actor.county(), township).stream()
                .filter(grid -> grid.boundary() != null)
                .map(grid -> "{\"type\":\"Feature\",\"properties\":{\"代码\":\"" + grid.code() + "\",\"名称\":"
                        + JSON.writeValueAsString(grid.name()) + ",\"村代码\":\"" + grid.villageCode()
                        + "\"},\"geometry\":"
                        + grid.boundary() + "}")
                .collect(Collectors.joining(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}"));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("网格边界.geojson", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, "application/geo+json")
                .body(features.getBytes(StandardCharsets.UTF_8));
    }

    @Needs(Right.PLACE_MANAGE)
    @PostMapping("/places/outlines")
    String upload(Actor actor, @RequestParam MultipartFile file, @RequestParam UUID once) throws IOException {
        if (file.getSize() > MOST_BYTES) {
            throw Refused.invalid("边界未导入", "文件超过 10MB", "请拆成几个文件，或简化边线的点");
        }
        imports.keep(
                actor,
                once,
                SheetReader.name(file, "边界"),
                new String(file.getBytes(), StandardCharsets.UTF_8).replace("\uFEFF", ""));
        return "redirect:/places/outlines/" + once;
    }

    @Needs(Right.PLACE_MANAGE)
    @GetMapping("/places/outlines/{id}")
    String preview(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("preview", imports.preview(actor, id));
        return "places/outline-preview";
    }

    @Needs(Right.PLACE_MANAGE)
    @PostMapping("/places/outlines/{id}")
    String confirm(Actor actor, @PathVariable UUID id, RedirectAttributes after) {
        after.addFlashAttribute("done", "边界已导入：" + imports.confirm(actor, id) + " 处");
        return "redirect:/places/outlines";
    }
}
