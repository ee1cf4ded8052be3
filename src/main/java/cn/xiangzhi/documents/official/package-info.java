/** Official letters that earlier rooms have written and numbered here (S14 S16). */
@NullMarked
package cn.xiangzhi.documents.official;

import org.jspecify.annotations.NullMarked;
