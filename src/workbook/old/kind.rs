//! The types of records in an old workbook.

/// A formula with its result.
pub(super) const FORMULA: u16 = 0x0006;
/// The end of a workbook's, sheet's or chart's records.
pub(super) const END: u16 = 0x000A;
/// A name that the workbook defines.
pub(super) const NAME: u16 = 0x0018;
/// More of the record before.
pub(super) const CONTINUE: u16 = 0x003C;
/// A sheet: where it begins, and its name.
pub(super) const SHEET: u16 = 0x0085;
/// Several numbers of a row.
pub(super) const NUMBERS: u16 = 0x00BD;
/// A text with formats.
pub(super) const RICH_TEXT: u16 = 0x00D6;
/// The texts that cells share.
pub(super) const TEXTS: u16 = 0x00FC;
/// A cell with a shared text.
pub(super) const SHARED_TEXT: u16 = 0x00FD;
/// The size of a sheet.
pub(super) const DIMENSIONS: u16 = 0x0200;
/// A number.
pub(super) const NUMBER: u16 = 0x0203;
/// A text.
pub(super) const TEXT: u16 = 0x0204;
/// A truth value or error.
pub(super) const FLAG: u16 = 0x0205;
/// The text that a formula has given.
pub(super) const RESULT: u16 = 0x0207;
/// A number in four bytes.
pub(super) const SMALL_NUMBER: u16 = 0x027E;
/// The beginning of a workbook's, sheet's or chart's records.
pub(super) const BEGIN: u16 = 0x0809;
