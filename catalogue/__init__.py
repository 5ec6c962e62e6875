"""A searchable web catalogue of applicant statements."""
