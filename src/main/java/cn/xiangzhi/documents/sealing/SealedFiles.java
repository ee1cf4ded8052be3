package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.FileFamily;
import cn.xiangzhi.documents.KeptForm;
import cn.xiangzhi.documents.MatterGate;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperForm;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The sealed files, kept as attachments of their paper: unaltered, by digest, in the chain that {@code verify} proves. Once a
 * paper is sealed they are given out and none is made anew.
 */
@Component
class SealedFiles implements KeptForm, MatterGate {

    private static final String KIND = "sealed-paper";
    private static final Set<FileFamily> TAKEN = Set.of(FileFamily.SCAN, FileFamily.OFFICE);

    private final Attachments attachments;
    private final UseStore uses;
    private final Papers papers;
    private final Vault vault;

    SealedFiles(Attachments attachments, UseStore uses, Papers papers, Vault vault) {
        this.attachments = attachments;
        this.uses = uses;
        this.papers = papers;
        this.vault = vault;
    }

    /** Keeps the bytes with the caller's transaction and answers their digest. */
    String keep(Actor actor, PaperRows.Row paper, PaperForm form, byte[] bytes) {
        return attachments
                .keep(
                        paper.county(),
                        KIND,
                        paper.id(),
                        paper.words() + "（已盖章）." + form.extension(),
                        new ByteArrayInputStream(bytes),
                        actor.name())
                .digest();
    }

    /** The bytes of that digest, unless they are gone. */
    Optional<byte[]> open(String digest) {
        try (var stream = vault.open(digest)) {
            return Optional.of(stream.readAllBytes());
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Optional<byte[]> of(Paper paper, PaperForm form) {
        var set = uses.ofPaper(paper.county(), paper.id());
        return set.isEmpty() ? Optional.empty() : digest(set.getLast(), form).flatMap(this::open);
    }

    @Override
    public Set<UUID> of(String county, Collection<UUID> asked, PaperForm form) {
        return uses.last(county, asked).stream()
                .filter(use -> digest(use, form).isPresent())
                .map(SealUse::paper)
                .collect(Collectors.toSet());
    }

    private static Optional<String> digest(SealUse use, PaperForm form) {
        return Optional.ofNullable(
                switch (form) {
                    case PDF -> use.pdfDigest();
                    case OFD -> use.ofdDigest();
                    case DOCX -> null;
                });
    }

    /** The files a further seal is set on: those the organs before have sealed; none yet: empty. */
    Under under(List<SealUse> before) {
        if (before.isEmpty()) {
            return new Under(0, Map.of());
        }
        var forms = new EnumMap<PaperForm, byte[]>(PaperForm.class);
        for (var form : PaperForm.values()) {
            digest(before.getLast(), form)
                    .ifPresent(digest -> forms.put(
                            form,
                            open(digest)
                                    .orElseThrow(() -> Refused.unlawful(
                                            null,
                                            "没有用印",
                                            "先盖章的机关盖好的 " + form.label() + " 找不到了",
                                            Basis.house("盖章的文件按摘要原样保存"),
                                            "请系统管理员运行 bin/xiangzhi verify，从备份恢复以后再用印"))));
        }
        return new Under(before.size(), forms);
    }

    /** What carries the seals of the organs before: how many, and the file of each form. */
    record Under(int seals, Map<PaperForm, byte[]> files) {}

    @Override
    public String matterKind() {
        return KIND;
    }

    /** Whoever may open the paper. */
    @Override
    public boolean mayOpen(Actor actor, String county, UUID matter) {
        try {
            papers.open(actor, matter);
            return actor.county().equals(county);
        } catch (Refused closed) {
            return false;
        }
    }

    @Override
    public Set<FileFamily> takes() {
        return TAKEN;
    }
}
