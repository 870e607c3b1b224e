//! The words of the domain: metrics, outcomes, kinds, flags, clauses.

use super::texts;
use crate::domain::{
    Bilingual, ClauseKind, Facility, Flag, FurtherClause, Kind, Level, Mark, Metric, Outcome, Segment, ShareKind,
};
use crate::locale::Lang;

texts! {
    registered = "Terdaftar", "Registered";
    active = "Aktif", "Active";
    of_population = "÷ penduduk", "÷ population";
    of_members = "÷ peserta", "÷ members";
    of_unstated = "penyebut tidak disebut", "basis unstated";
    met = "memenuhi", "met";
    near = "mendekati", "near";
    not_met = "belum memenuhi", "not met";
    unknown = "belum diketahui", "unknown";
    no_data = "data tidak tersedia", "no data";
    stale = "data lama", "stale";
    nation = "negara", "nation";
    province = "provinsi", "province";
    kabupaten = "kabupaten", "regency";
    kota = "kota", "city";
    level_province = "provinsi", "provinces";
    level_regency = "kabupaten/kota", "regencies and cities";
    level_district = "kecamatan", "districts";
    level_village = "desa/kelurahan", "villages";
    kecamatan = "kecamatan", "district";
    desa = "desa", "village";
    kelurahan = "kelurahan", "urban village";
    clause_registered = "terdaftar", "registered";
    clause_active = "aktif ÷ penduduk", "active ÷ population";
    clause_pemda = "PBPU BP Pemda ÷ penduduk", "paid by local government ÷ population";
    clause_no_arrears = "tanpa tunggakan", "no arrears";
    clause_application = "permohonan diajukan", "application made";
    clause_priority_status = "berstatus UHC Prioritas", "priority status held";
    clause_contributions_paid = "iuran PBPU BP Pemda lunas", "contributions paid";
    segment_pbi = "PBI (pembayar tidak disebut)", "PBI (payer not stated)";
    segment_pbi_jk = "PBI JK (APBN)", "PBI JK (central)";
    segment_pbpu_bp_pemda = "PBPU BP Pemda", "PBPU BP Pemda (local gov.)";
    segment_pbpu_bp = "PBPU dan BP", "PBPU and BP";
    segment_ppu = "PPU", "PPU (wage earners)";
    segment_ppu_bu = "PPU BU", "PPU BU (enterprises)";
    segment_ppu_pn = "PPU PN", "PPU PN (state)";
    segment_pbpu = "PBPU mandiri", "PBPU (self-paying)";
    segment_bp = "BP (bukan pekerja)", "BP (non-workers)";
    hospital = "rumah sakit", "hospitals";
    puskesmas = "puskesmas", "puskesmas";
    clinic = "klinik", "clinics";
    mark_floor = "sekurang-kurangnya", "at least";
    mark_ceiling = "hampir, paling banyak", "almost, at most";
    mark_rounded = "dibulatkan", "rounded";
    mark_doubtful = "diragukan", "doubtful";
    mark_planned = "rencana", "planned";
    mark_needed = "kebutuhan, bukan anggaran", "a need, not a budget";
    mark_projected = "proyeksi", "projected";
    share_computed = "dihitung", "computed";
    share_estimated = "perkiraan", "estimated";
    flag_over_100 = "di atas 100 %", "over 100 %";
    flag_contradiction = "angka bertentangan", "contradiction";
    flag_arithmetic = "hitungan tidak cocok", "arithmetic";
    flag_segments = "jumlah segmen tidak cocok", "segments";
    flag_target_as_actual = "target disebut capaian", "target as actual";
    flag_basis_unclear = "penyebut tidak jelas", "basis unclear";
    flag_date = "tanggal bermasalah", "date";
    flag_growth = "pertumbuhan tidak cocok", "growth";
    flag_status_claim = "status tidak didukung angka", "status claim";
    flag_stale = "data lama", "stale";
    flag_jump = "lompatan", "jump";
    flag_approximate = "angka kira-kira", "approximate";
    flag_projected = "proyeksi atau rencana", "projected";
    flag_doubtful = "angka diragukan", "doubtful";
    why_over_100 = "Peserta melebihi penduduk; dapat sah: pekerja terdaftar di sini, tinggal di wilayah lain.", "More members than residents; can be legitimate: workers registered here live elsewhere.";
    why_contradiction = "Angka untuk periode yang sama berbeda lebih dari pembulatan.", "Figures for the same period differ by more than rounding.";
    why_arithmetic = "Pembagian jumlah yang disebut sumber tidak menghasilkan persentase yang dicetak.", "The counts that the source states do not give the share it prints.";
    why_segments = "Jumlah segmen tidak sama dengan total, atau melebihinya.", "The segments do not add up to the total, or exceed it.";
    why_target_as_actual = "Jumlah \"capaian\" sama persis dengan jumlah yang diperlukan untuk target.", "The \"actual\" count is exactly the count that a target needs.";
    why_basis_unclear = "Sumber tidak menyebut persentase aktif dibagi penduduk atau dibagi peserta.", "The source does not say whether the active share is of the population or of members.";
    why_date = "Tanggal mustahil, bertentangan, atau sesudah tanggal terbit.", "The date is impossible, contradicts itself, or lies after publication.";
    why_growth = "Pertumbuhan yang disebut tidak menghasilkan angka proyeksinya.", "The stated growth does not lead to the projected figure.";
    why_status_claim = "Sumber menyebut status yang tidak dicapai angkanya.", "The source claims a status that its figure does not reach.";
    why_stale = "Angka lebih tua dari 12 bulan.", "The figure is older than 12 months.";
    why_jump = "Berubah lebih dari 2 poin dalam 31 hari.", "A change of more than 2 points within 31 days.";
    why_approximate = "Angka dibulatkan, perkiraan, atau hanya batas.", "The figure is rounded, estimated, or a bound.";
    why_projected = "Proyeksi atau rencana, bukan capaian.", "A forecast or a plan, not an achievement.";
    why_doubtful = "Angka kemungkinan keliru; lihat catatannya.", "The figure is probably wrong; see its caveat.";
}

impl Lang {
    /// The text in this language.
    pub const fn pick(self, text: &Bilingual) -> &str {
        match self {
            Self::Id => &text.id,
            Self::En => &text.en,
        }
    }

    /// The word for an outcome.
    pub const fn outcome(self, outcome: Outcome) -> &'static str {
        match outcome {
            Outcome::Met => self.met(),
            Outcome::Near => self.near(),
            Outcome::NotMet => self.not_met(),
            Outcome::Unknown => self.unknown(),
        }
    }

    /// The word for a kind of region.
    pub const fn kind(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Nation => self.nation(),
            Kind::Province => self.province(),
            Kind::Kabupaten => self.kabupaten(),
            Kind::Kota => self.kota(),
            Kind::Kecamatan => self.kecamatan(),
            Kind::Desa => self.desa(),
            Kind::Kelurahan => self.kelurahan(),
        }
    }

    /// The regions of a level.
    pub const fn level(self, level: Level) -> &'static str {
        match level {
            Level::Nation => self.nation(),
            Level::Province => self.level_province(),
            Level::Regency => self.level_regency(),
            Level::District => self.level_district(),
            Level::Village => self.level_village(),
        }
    }

    /// What a clause asks about.
    pub const fn clause(self, kind: ClauseKind) -> &'static str {
        match kind {
            ClauseKind::Registered => self.clause_registered(),
            ClauseKind::ActivePopulation => self.clause_active(),
            ClauseKind::PemdaShare => self.clause_pemda(),
            ClauseKind::Further(FurtherClause::NoArrears) => self.clause_no_arrears(),
            ClauseKind::Further(FurtherClause::Application) => self.clause_application(),
            ClauseKind::Further(FurtherClause::PriorityStatus) => self.clause_priority_status(),
            ClauseKind::Further(FurtherClause::ContributionsPaid) => self.clause_contributions_paid(),
        }
    }

    /// The basis of a metric's share.
    pub const fn basis(self, metric: Metric) -> &'static str {
        match metric {
            Metric::Registered | Metric::ActivePopulation | Metric::PemdaShare => self.of_population(),
            Metric::ActiveMembers => self.of_members(),
            Metric::ActiveUnstated => self.of_unstated(),
        }
    }

    /// The name of a segment.
    pub const fn segment(self, segment: Segment) -> &'static str {
        match segment {
            Segment::Pbi => self.segment_pbi(),
            Segment::PbiJk => self.segment_pbi_jk(),
            Segment::PbpuBpPemda => self.segment_pbpu_bp_pemda(),
            Segment::PbpuBp => self.segment_pbpu_bp(),
            Segment::Ppu => self.segment_ppu(),
            Segment::PpuBu => self.segment_ppu_bu(),
            Segment::PpuPn => self.segment_ppu_pn(),
            Segment::Pbpu => self.segment_pbpu(),
            Segment::Bp => self.segment_bp(),
        }
    }

    /// The name of a facility.
    pub const fn facility(self, facility: Facility) -> &'static str {
        match facility {
            Facility::Hospital => self.hospital(),
            Facility::Puskesmas => self.puskesmas(),
            Facility::Clinic => self.clinic(),
        }
    }

    /// What a mark says.
    pub const fn mark(self, mark: Mark) -> &'static str {
        match mark {
            Mark::Floor => self.mark_floor(),
            Mark::Ceiling => self.mark_ceiling(),
            Mark::Rounded => self.mark_rounded(),
            Mark::Doubtful => self.mark_doubtful(),
            Mark::Planned => self.mark_planned(),
            Mark::Needed => self.mark_needed(),
            Mark::Projected => self.mark_projected(),
        }
    }

    /// How a share came to be; nothing for one printed without a mark.
    pub const fn share_kind(self, kind: ShareKind) -> Option<&'static str> {
        Some(match kind {
            ShareKind::Printed => return None,
            ShareKind::Rounded => self.mark_rounded(),
            ShareKind::Computed => self.share_computed(),
            ShareKind::Estimated => self.share_estimated(),
            ShareKind::Floor => self.mark_floor(),
            ShareKind::Ceiling => self.mark_ceiling(),
        })
    }

    /// The name of a flag.
    pub const fn flag(self, flag: Flag) -> &'static str {
        match flag {
            Flag::Over100 => self.flag_over_100(),
            Flag::Contradiction => self.flag_contradiction(),
            Flag::Arithmetic => self.flag_arithmetic(),
            Flag::Segments => self.flag_segments(),
            Flag::TargetAsActual => self.flag_target_as_actual(),
            Flag::BasisUnclear => self.flag_basis_unclear(),
            Flag::Date => self.flag_date(),
            Flag::Growth => self.flag_growth(),
            Flag::StatusClaim => self.flag_status_claim(),
            Flag::Stale => self.flag_stale(),
            Flag::Jump => self.flag_jump(),
            Flag::Approximate => self.flag_approximate(),
            Flag::Projected => self.flag_projected(),
            Flag::Doubtful => self.flag_doubtful(),
        }
    }

    /// Why a flag is raised, in a sentence.
    pub const fn flag_reason(self, flag: Flag) -> &'static str {
        match flag {
            Flag::Over100 => self.why_over_100(),
            Flag::Contradiction => self.why_contradiction(),
            Flag::Arithmetic => self.why_arithmetic(),
            Flag::Segments => self.why_segments(),
            Flag::TargetAsActual => self.why_target_as_actual(),
            Flag::BasisUnclear => self.why_basis_unclear(),
            Flag::Date => self.why_date(),
            Flag::Growth => self.why_growth(),
            Flag::StatusClaim => self.why_status_claim(),
            Flag::Stale => self.why_stale(),
            Flag::Jump => self.why_jump(),
            Flag::Approximate => self.why_approximate(),
            Flag::Projected => self.why_projected(),
            Flag::Doubtful => self.why_doubtful(),
        }
    }
}
