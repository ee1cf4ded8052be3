/** The register of seals, their use and its ledger, and the public checking of sealed papers (S13 F42 F44). */
@NullMarked
package cn.xiangzhi.documents.sealing;

import org.jspecify.annotations.NullMarked;
