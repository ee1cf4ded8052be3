/** A paper's life: draft, final, sealed, served, voided; and who opened it (F45 F46). */
@NullMarked
package cn.xiangzhi.documents.life;

import org.jspecify.annotations.NullMarked;
